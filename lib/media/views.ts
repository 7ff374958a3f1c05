import type { MediaProvider } from '@/lib/generated/prisma/enums';
import type { Refusal } from '@/lib/outcome';
import type { Ratio } from './rules';

/** A picture of this site that stands for something elsewhere; without sizes when it is one file only. */
export type Still = { src: string; width: number; height: number; srcset?: string; webp?: string };

/** Something elsewhere as a page shows it. */
export type EmbedView = {
  provider: MediaProvider;
  /** The address a reader can open; printed. */
  url: string;
  /** What the player loads after the click: the provider's privacy domain, or the file. Null when there is only a link. */
  playerUrl: string | null;
  title: string;
  author: string;
  poster: Still | null;
  ratio: Ratio;
  /** Its provider was asked and has not answered yet. */
  silent: boolean;
  /** Its provider says that it is not there any more. */
  gone: boolean;
};

/** Something elsewhere as the editor shows it. */
export type EmbedCard = Pick<EmbedView, 'url' | 'provider' | 'title' | 'author' | 'silent' | 'gone'> & {
  /** A small picture of this site. */
  thumbnail: string | null;
};

/** What a writer who pasted an address is told. */
export type EmbedAnswer = { ok: true; value: EmbedCard } | { ok: false; refusal: Refusal };
