import { diffWordsWithSpace } from 'diff';

/** A stretch of one side, and whether the other side lacks it. */
export type Stretch = { text: string; changed: boolean };

export type Sides = { before: Stretch[]; after: Stretch[] };

/** Steps that the comparison of words may take: beyond them two texts have nothing in common worth showing. */
const maxEditLength = 2000;

/** Which words of two plain texts are not in the other. */
export function compareWords(before: string, after: string): Sides {
  const whole = { before: stretch(before, before !== after), after: stretch(after, before !== after) };
  if (before === '' || after === '' || before === after) return whole;
  const changes = diffWordsWithSpace(before, after, { maxEditLength });
  if (!changes) return whole;
  return {
    before: changes.flatMap(({ value, added, removed }) => (added ? [] : stretch(value, removed))),
    after: changes.flatMap(({ value, added, removed }) => (removed ? [] : stretch(value, added))),
  };
}

function stretch(text: string, changed: boolean): Stretch[] {
  return text === '' ? [] : [{ text, changed }];
}
