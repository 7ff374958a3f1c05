/** What a key that is pressed in the body, or in its bars, is to do besides typing. */
export type BodyAct = 'find' | 'replace' | 'link' | 'toolbar';

type Pressed = { key: string; ctrlKey: boolean; metaKey: boolean; altKey: boolean; shiftKey: boolean };

/** Ctrl F, Ctrl H (on a Mac ⌘ F and ⌘ Alt F, since Ctrl H deletes there), Ctrl K, Alt F10. */
export function bodyAct({ key, ctrlKey, metaKey, altKey, shiftKey }: Pressed): BodyAct | null {
  if (altKey && key === 'F10') return 'toolbar';
  if (shiftKey || !(ctrlKey || metaKey)) return null;
  const letter = key.toLowerCase();
  if (metaKey && altKey && (letter === 'f' || letter === 'ƒ')) return 'replace';
  if (altKey) return null;
  if (letter === 'f') return 'find';
  if (letter === 'h' && ctrlKey) return 'replace';
  return letter === 'k' ? 'link' : null;
}

/** The keys of the editor, for the list of shortcuts. */
export const bodyKeys = [
  { keys: 'Ctrl K', does: 'Link' },
  { keys: 'Ctrl F', does: 'Find in the body' },
  { keys: 'Ctrl H', does: 'Find and replace (⌘ Alt F on a Mac)' },
  { keys: 'Alt F10', does: 'To the toolbar; Escape goes back' },
  { keys: 'Ctrl Shift V', does: 'Paste as plain text' },
];
