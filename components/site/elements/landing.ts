/** Where a sent form came out, read from the address its redirects ended at. */
export type Landing = { kind: 'published'; number: number; anchor: string } | { kind: 'answered' };

/**
 * An approved response ends at the article with `?responded=N`, which only the script asks for; anything else
 * that has something to tell (refused, held) ends at a page of the reader's own.
 */
export function landingOf(address: string): Landing {
  const number = new URL(address).searchParams.get('responded') ?? '';
  if (!/^\d+$/.test(number)) return { kind: 'answered' };
  return { kind: 'published', number: Number(number), anchor: `comment-${number}` };
}
