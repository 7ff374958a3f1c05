/** A stretch of the body: what nobody need be asked about, or the two to choose from. HTML. */
export type Part = { agreed: string } | Choice;

export type Choice = { mine: string; theirs: string };

/** The body of its parts, with what `choose` says of each that is asked about: its place among these counts from 0. */
export function bodyOf(parts: readonly Part[], choose: (choice: Choice, place: number) => string): string {
  let place = 0;
  return parts.map((part) => ('agreed' in part ? part.agreed : choose(part, place++))).join('');
}
