/** What of the tokens `before` is not among those `after`, or the other way round, in words; 'the order of …' when all are. */
export function lostBetween(before: string[], after: string[]): string[] {
  const names = new Set([...missing(before, after), ...missing(after, before)].flatMap(wordsFor));
  return names.size > 0 ? [...names] : ['the order of some of its parts'];
}

/** 'a table, an anchor and the alignment of a part' */
export function inWords(things: string[]): string {
  return new Intl.ListFormat('en-GB', { type: 'conjunction' }).format(things);
}

function missing(from: string[], others: string[]): string[] {
  const left = countOf(others);
  return from.filter((token) => {
    const count = left.get(token) ?? 0;
    left.set(token, count - 1);
    return count <= 0;
  });
}

function countOf(tokens: string[]) {
  const counts = new Map<string, number>();
  for (const token of tokens) counts.set(token, (counts.get(token) ?? 0) + 1);
  return counts;
}

function wordsFor(token: string): string[] {
  const tags = [...token.matchAll(/<([a-z][a-z0-9]*)([^>]*)>/g)];
  return tags.flatMap(([, name = '', attributes = '']) => {
    if (words[name]) return words[name];
    if (/ class="/.test(attributes)) return 'the alignment of a part';
    if (/ (dir|lang)="/.test(attributes)) return 'the direction or language of a part';
    if (/ id="/.test(attributes)) return 'an anchor';
    return [];
  });
}

const words: Record<string, string> = {
  ...Object.fromEntries(
    ['table', 'caption', 'thead', 'tbody', 'tfoot', 'tr', 'td', 'th'].map((name) => [name, 'a table']),
  ),
  figure: 'a figure',
  figcaption: 'a caption',
  dt: 'a list of terms',
  dd: 'a list of terms',
  summary: 'a folding part',
  li: 'a list',
  ul: 'a list',
  ol: 'a list',
  div: 'how parts are held together',
};
