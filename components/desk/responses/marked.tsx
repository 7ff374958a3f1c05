import { type Marks, piecesOf } from '@/lib/moderation/marks';

/** How the queue shows what a rule found: in a line of its own, and in the text that `markIn` made. */
export const markClass = 'rounded-sm bg-warning-wash font-medium text-warning';

/** A line of text with what the rule found in it marked. */
export function Marked({ text, marks }: { text: string; marks: Marks }) {
  return piecesOf(text, marks).map(({ text: piece, marked }, place) =>
    marked ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: a text is cut the same way each time
      <mark key={place} className={markClass}>
        {piece}
      </mark>
    ) : (
      piece
    ),
  );
}
