/** What is looked for. */
export type Asked = { text: string; matchCase: boolean; wholeWord: boolean };

export type Range = { from: number; to: number };

/**
 * What is asked as the source of a regular expression with the flag `u`. A space also finds one that does not break,
 * and a straight quote the curly ones.
 */
export function patternFor({ text, wholeWord }: Asked): string {
  const literal = text
    .replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')
    .replace(/[ \u00a0]/g, '[ \\u00a0\\u202f]')
    .replace(/['‘’]/g, "['‘’]")
    .replace(/["“”„]/g, '["“”„]');
  return wholeWord && literal ? `(?<![${inWord}])${literal}(?![${inWord}])` : literal;
}

const inWord = String.raw`\p{L}\p{M}\p{N}_`;

/**
 * The matches in the source of a text. Tags and entities are left out unless they are asked for: nobody who replaces a
 * word means one in an address.
 */
export function matchesInSource(source: string, asked: Asked, inTags: boolean): Range[] {
  if (!asked.text) return [];
  const pattern = new RegExp(patternFor(asked), asked.matchCase ? 'gu' : 'giu');
  const found = [...source.matchAll(pattern)].map(({ index, 0: { length } }) => ({
    from: index,
    to: index + length,
  }));
  if (inTags) return found;
  const markup = [...source.matchAll(/<!--[\s\S]*?-->|<[^>]*>|&#?\w+;/g)];
  let at = 0;
  return found.filter(({ from, to }) => {
    for (let mark = markup[at]; mark && mark.index + mark[0].length <= from; mark = markup[at]) at += 1;
    const next = markup[at];
    return !next || next.index >= to;
  });
}

/**
 * Which match to go to from a selection: 1 the next, -1 the one before, 0 the one at hand or else the next. Behind the
 * last comes the first. Undefined when there is none.
 */
export function matchFrom(matches: Range[], { from, to }: Range, step: 1 | -1 | 0): Range | undefined {
  if (step < 0) return matches.findLast((match) => match.to <= from) ?? matches.at(-1);
  const least = step > 0 ? to : from;
  return matches.find((match) => match.from >= least) ?? matches[0];
}

/** Which of the matches a selection is, counted from one; 0 when it is none of them. */
export function placeOf(matches: Range[], { from, to }: Range): number {
  return matches.findIndex((match) => match.from === from && match.to === to) + 1;
}
