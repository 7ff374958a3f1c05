import type { MediaCard } from '@/lib/media-library/views';
import type { SettingsForm } from '@/lib/settings/schema';

export type Name = keyof SettingsForm;

/** What a section of the form needs: the values in its controls, what is wrong with them, and how to change one. */
export type Section = {
  values: Record<Name, string>;
  errors: Partial<Record<Name, string[]>>;
  change: (name: Name, value: string) => void;
};

export type Typing = { target: { value: string } };

/** The pictures that were chosen when the page was opened. */
export type Logos = Record<'logoId' | 'logoDarkId', MediaCard | null>;
