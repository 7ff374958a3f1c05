import { fold } from './fold';

/** What a rule found, for marking: words wherever they stand, or every link of the text. */
export type Marks = { words: readonly string[]; links: boolean };

const none: Marks = { words: [], links: false };

/** What to mark in a response, by the phase that held it and the text that matched. */
export function marksOf({ heldBy, heldMatch }: { heldBy: string | null; heldMatch: string | null }): Marks {
  if (heldBy === 'held-words' && heldMatch) return { words: [heldMatch], links: false };
  return heldBy === 'links' ? { words: [], links: true } : none;
}

/** A text in pieces, those that match marked. Together they are the text. */
export function piecesOf(text: string, { words }: Marks): { text: string; marked: boolean }[] {
  const pieces: { text: string; marked: boolean }[] = [];
  let at = 0;
  for (const [from, to] of stretches(text, words)) {
    if (from > at) pieces.push({ text: text.slice(at, from), marked: false });
    pieces.push({ text: text.slice(from, to), marked: true });
    at = to;
  }
  if (at < text.length) pieces.push({ text: text.slice(at), marked: false });
  return pieces;
}

/**
 * The HTML of a response with `<mark>` around what matches, however tags cut it up. The HTML is as lib/comments
 * makes it: attributes hold no angle brackets, and links hold nothing but text and its emphasis.
 */
export function markIn(html: string, marks: Marks): string {
  const inLinks = marks.links ? html.replace(/(<a [^>]*>)(.*?)(<\/a>)/gs, '$1<mark>$2</mark>$3') : html;
  if (marks.words.length === 0) return inLinks;
  const units = inLinks.match(/<[^>]*>|&#?\w+;|[^<&]|[<&]/gu) ?? [];
  const shown = units.map((unit) => (isTag(unit) ? '' : (entities[unit] ?? unit)));
  const found = stretches(shown.join(''), marks.words);

  let [marked, next, at, open] = ['', 0, 0, false];
  const turn = (on: boolean) => {
    if (on !== open) marked += on ? '<mark>' : '</mark>';
    open = on;
  };
  units.forEach((unit, place) => {
    while ((found[next]?.[1] ?? Number.POSITIVE_INFINITY) <= at) next += 1;
    turn(!isTag(unit) && (found[next]?.[0] ?? Number.POSITIVE_INFINITY) <= at);
    marked += unit;
    at += shown[place]?.length ?? 0;
  });
  turn(false);
  return marked;
}

const isTag = (unit: string) => unit.length > 1 && unit.startsWith('<');
const entities: Partial<Record<string, string>> = { '&lt;': '<', '&gt;': '>', '&amp;': '&', '&quot;': '"' };

/** From where to where a text matches, case and accents aside, in order and apart. */
function stretches(text: string, words: readonly string[]): [number, number][] {
  const entries = words.map((word) => fold(word).text.trim()).filter((entry) => entry !== '');
  if (entries.length === 0) return [];
  const folded = fold(text);
  const found: [number, number][] = [];
  let at = 0;
  for (;;) {
    const starts = entries.map((entry) => ({ entry, start: folded.text.indexOf(entry, at) }));
    const first = starts
      .filter(({ start }) => start >= 0)
      .sort((one, other) => one.start - other.start || other.entry.length - one.entry.length)[0];
    if (!first) return found;
    at = first.start + first.entry.length;
    found.push([folded.from[first.start] ?? 0, folded.from[at] ?? text.length]);
  }
}
