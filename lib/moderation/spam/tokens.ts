import { hostOf } from '../host';

/** What the spam score knows a response by. */
export type Speech = { body: string; name: string; url: string; links: readonly string[] };

/** Words kept of one response, and characters of it that are read: a longer text has said what it is by then. */
const WORDS = 240;
const READ = 20_000;

/** Characters of a word; longer ones are kept by their beginning. */
const LONGEST = 40;

/** Hosts kept of one response. */
const HOSTS = 20;

/**
 * The tokens of a response, each once and at most 300: its words, the words of the name, the hosts of the writer's
 * site and of the links, and what it looks like. All but the words of the text begin with a kind and a colon, which no
 * word has in it. Of a long text the first words and the last are taken, so that nobody hides behind padding.
 */
export function tokensOf({ body, name, url, links }: Speech): string[] {
  return [
    ...bothEnds(wordsOf(body), WORDS),
    ...bothEnds(wordsOf(name), 10).map((word) => `name:${word}`),
    ...[url].flatMap(hostOf).map((host) => `site:${host}`),
    ...[...new Set(links.flatMap(hostOf))].slice(0, HOSTS).map((host) => `link:${host}`),
    ...looks(body, url, links),
  ];
}

function wordsOf(text: string): string[] {
  const read = text.slice(0, READ).toWellFormed().normalize('NFKC').toLowerCase().replace(unseen, '');
  const words = (read.match(word) ?? []).flatMap((found) => (unspaced.test(found) ? pairs(found) : [found]));
  return [...new Set(words.map((found) => found.slice(0, LONGEST).toWellFormed()))].filter(
    (found) => found.length > 1,
  );
}

/** In scripts that are written without spaces, two characters at a time: a dictionary would take a hundred times as long. */
function pairs(run: string): string[] {
  const characters = [...run];
  return characters.slice(1).map((character, before) => `${characters[before]}${character}`);
}

// Also stacked marks: what a letter keeps of its marks has become one character with it by now.
const unseen = /[\u0300-\u036f\u0489\p{Cf}]/gu;
const word = /[\p{L}\p{M}\p{N}]+/gu;
const unspaced = /[\p{scx=Han}\p{scx=Hira}\p{scx=Kana}\p{scx=Thai}\p{scx=Laoo}\p{scx=Khmr}\p{scx=Mymr}]/u;

function bothEnds(words: string[], most: number) {
  return words.length <= most ? words : [...words.slice(0, most / 2), ...words.slice(-most / 2)];
}

function looks(body: string, url: string, links: readonly string[]): string[] {
  const letters = body.slice(0, READ).match(/\p{L}/gu)?.length ?? 0;
  const capitals = body.slice(0, READ).match(/\p{Lu}/gu)?.length ?? 0;
  return [
    links.length === 0 ? 'looks:no-link' : links.length === 1 ? 'looks:one-link' : 'looks:many-links',
    ...(url === '' ? [] : ['looks:has-site']),
    ...(letters >= 20 && capitals > letters / 2 ? ['looks:shouting'] : []),
  ];
}
