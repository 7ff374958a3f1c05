/**
 * A set of words as one machine that reads a text once (A. V. Aho and M. J. Corasick, Efficient string matching, 1975):
 * states are the beginnings of the words. A search for each word by itself, or one long regular expression, would take
 * time by the length of the list, for every response.
 */
export type Automaton = {
  /** The next state by `state * 65536 + unit`. */
  next: Map<number, number>;
  /** The state of the longest end of a state's beginning that is itself a beginning. */
  fallback: number[];
  /** The length of the word that a state completes; 0 when none. */
  length: number[];
  /** The nearest state by way of `fallback` that completes a word; 0 when none. */
  shorter: number[];
};

const UNITS = 65_536;

/** Builds the machine for `words`, of which none is empty. */
export function compile(words: readonly string[]): Automaton {
  const { next, length, edges } = beginnings(words);
  const fallback = [0];
  const shorter = [0];
  for (const { parent, unit, child } of edges) {
    let state = parent;
    let found: number | undefined;
    while (state !== 0 && found === undefined) {
      state = fallback[state] ?? 0;
      found = next.get(state * UNITS + unit);
    }
    const fall = found ?? 0;
    fallback[child] = fall;
    shorter[child] = length[fall] ? fall : (shorter[fall] ?? 0);
  }
  return { next, fallback, length, shorter };
}

/**
 * The first occurrence in `text` of one of the words that `accept` takes, by where it ends; of those that end in the
 * same place the longest. Null when there is none.
 */
export function search(
  { next, fallback, length, shorter }: Automaton,
  text: string,
  accept: (start: number, end: number) => boolean,
): { start: number; end: number } | null {
  let state = 0;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    let to = next.get(state * UNITS + unit);
    while (to === undefined && state !== 0) {
      state = fallback[state] ?? 0;
      to = next.get(state * UNITS + unit);
    }
    state = to ?? 0;
    const end = at + 1;
    for (let word = length[state] ? state : (shorter[state] ?? 0); word !== 0; word = shorter[word] ?? 0) {
      const start = end - (length[word] ?? 0);
      if (accept(start, end)) return { start, end };
    }
  }
  return null;
}

/** The tree of beginnings, its edges level by level: a state's fallback is always nearer to the root. */
function beginnings(words: readonly string[]) {
  const next = new Map<number, number>();
  const length = [0];
  const edges: { parent: number; unit: number; child: number; depth: number }[] = [];
  for (const word of words) {
    let state = 0;
    for (let at = 0; at < word.length; at += 1) {
      const key = state * UNITS + word.charCodeAt(at);
      let child = next.get(key);
      if (child === undefined) {
        child = length.push(0) - 1;
        next.set(key, child);
        edges.push({ parent: state, unit: word.charCodeAt(at), child, depth: at });
      }
      state = child;
    }
    length[state] = word.length;
  }
  return { next, length, edges: edges.sort((one, other) => one.depth - other.depth) };
}
