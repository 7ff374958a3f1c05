import { plainText } from '@/lib/text/plain';

/**
 * Those of the addresses found that the text does not show, each once. Shown is only what every link to it has for its
 * words: "reddit.com" says nothing of a link to t.co behind other words. `html` is what `formatResponse` made.
 */
export function hiddenAddresses(found: readonly string[], html: string): string[] {
  const links = Array.from(
    html.matchAll(/<a href="([^"]*)"[^>]*>(.*?)<\/a>/gs),
    ([, href = '', words = '']) => ({
      to: bare(plainText(href)),
      words: bare(plainText(words)),
    }),
  );
  return [...new Set(found)].filter((address) => {
    const there = links.filter(({ to }) => to === bare(address));
    return there.length === 0 || there.some(({ to, words }) => words !== to);
  });
}

const bare = (address: string) => address.replace(/^https?:\/\/|\/$/g, '');
