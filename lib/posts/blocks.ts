/** The blocks of sanitised HTML: what stands side by side at its top, with the white space after it. Joined, they are the text again. */
export function blocksOf(html: string): string[] {
  const cuts = [0];
  let depth = 0;
  for (const { 0: tag, 1: name = '', index } of html.matchAll(/<\/?([a-z][a-z0-9]*)[^>]*>|\n\s*\n/g)) {
    const end = index + tag.length;
    if (tag.startsWith('</')) depth = Math.max(0, depth - 1);
    else if (name && !empty.has(name)) depth += 1;
    const ends = name === '' || name === 'hr' || (tag.startsWith('</') && !inline.has(name));
    if (depth === 0 && ends) cuts.push(end + (/^\s*/.exec(html.slice(end))?.[0].length ?? 0));
  }
  const ends = [...new Set([...cuts.slice(1), html.length])];
  return ends.map((end, index) => html.slice(ends[index - 1] ?? 0, end)).filter(Boolean);
}

const empty = new Set(['br', 'hr', 'img', 'wbr', 'col']);

// biome-ignore format: they are few and have no order
const inline = new Set(['a', 'abbr', 'b', 'bdi', 'bdo', 'cite', 'code', 'del', 'em', 'i', 'ins', 'kbd', 'mark', 'q', 'rp', 'rt',
  'ruby', 's', 'samp', 'small', 'span', 'strong', 'sub', 'sup', 'time', 'u', 'var']);

/**
 * The blocks, each with how many like it came before: libraries that look for a longest common sequence take minutes
 * over thousands that are alike. `plain` takes the number off.
 */
export function numbered(blocks: readonly string[]): string[] {
  const seen = new Map<string, number>();
  return blocks.map((block) => {
    const count = seen.get(block) ?? 0;
    seen.set(block, count + 1);
    return `${count}:${block}`;
  });
}

export function plain(numbered: readonly string[]): string[] {
  return numbered.map((block) => block.slice(block.indexOf(':') + 1));
}
