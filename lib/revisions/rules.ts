const minute = 60_000;

/** The pause in writing after which the text as it stood is kept, and the longest stretch that keeps none. */
export const quietSpell = 10 * minute;

/** How long an autosave stays that a later one took the place of: forms are open that were made from it. */
export const passingFor = 24 * 60 * minute;

/**
 * Whether a person's autosave at `now` takes the place of their last one: not after a quiet spell, and not when
 * the last one ends ten minutes of writing that `began` with an autosave of which nothing else is kept.
 */
export function takesPlaceOf(began: Date, last: Date, now: Date): boolean {
  const since = (earlier: Date, later: Date) => later.getTime() - earlier.getTime();
  return since(last, now) < quietSpell && since(began, last) < quietSpell;
}
