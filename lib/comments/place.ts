/** Base-36 digits of one level: 60 million responses a post. */
const DIGITS = 5;

/**
 * Levels a thread may have. The unique index on post and path takes rows of at most 2,704 bytes; 500 levels make
 * a path of 2,500.
 */
export const MAX_LEVELS = 500;

/**
 * The sort path of a response. `place` is the post's counter, which only rises, so that siblings stand in the
 * order they came and a reply always stands after its parent and before its parent's next sibling. Null when
 * the thread is as deep as it can go. Throws when the counter does not fit.
 */
export function sortPath(parentPath: string | null, place: number): string | null {
  if (!Number.isSafeInteger(place) || place < 1 || place >= 36 ** DIGITS) {
    throw new RangeError(`No place ${place} in a thread.`);
  }
  const path = (parentPath ?? '') + place.toString(36).padStart(DIGITS, '0');
  return depthOf(path) < MAX_LEVELS ? path : null;
}

/** 0 for a response to the post. */
export function depthOf(path: string): number {
  return path.length / DIGITS - 1;
}

/** The paths of `path` and of every response above it, outermost first. */
export function pathsDownTo(path: string): string[] {
  return Array.from({ length: depthOf(path) + 1 }, (_, depth) => path.slice(0, (depth + 1) * DIGITS));
}

/** The path of the top-level response that `path` stands under, or its own. */
export function rootOf(path: string): string {
  return path.slice(0, DIGITS);
}
