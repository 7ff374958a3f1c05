import { refuse } from '@/lib/outcome';

/** Names the text that a response has: by the time of its last change, '' before the first. */
export const textVersion = (editedAt: Date | null) => editedAt?.toISOString() ?? '';

const sentence =
  'This text has been changed since you opened it. See below what it reads now; save again to put yours in its place.';

/**
 * The refusal of a form made from an earlier text than the one that stands there; null when it is the same.
 * `from` is the version that the form was made from; left out, the text is taken as it stands.
 */
export function overtaken(editedAt: Date | null, from: string | undefined) {
  if (from === undefined || from === textVersion(editedAt)) return null;
  return refuse('conflict', sentence, { body: [sentence] });
}
