/**
 * Whether so many elements of `html` lack their other half that reading it as a tree would take seconds: parsers
 * walk all open elements for each one. No writing does that; a hostile paste can. Takes time in the length only.
 */
export function isHopelesslyNested(html: string): boolean {
  const open = new Map<string, number>();
  let unmatched = 0;
  for (const [, slash, name = ''] of html.matchAll(/<(\/?)([a-z][^\s/>]*)/gi)) {
    const tag = name.toLowerCase();
    if (alone.has(tag)) continue;
    const opened = open.get(tag) ?? 0;
    unmatched += slash && opened ? -1 : 1;
    open.set(tag, slash ? Math.max(0, opened - 1) : opened + 1);
    if (unmatched > 5_000) return true;
  }
  return false;
}

const alone = new Set(['br', 'col', 'hr', 'img', 'input', 'link', 'meta', 'source', 'track', 'wbr']);
