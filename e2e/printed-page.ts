import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A page as it stood on paper, taken apart. */
export type PrintedPage = {
  headline: string;
  author: string;
  credit: string;
  body: string[];
  mediaLabel: string;
  caption: string;
  categories: string[];
  /** In the order printed; `reply` answers the one before it. */
  responses: { text: string; reply: boolean }[];
  /** Every line of the page that has words. */
  lines: string[];
};

/** The page that the product grew from where it stands beside the project, else one of the same make. */
export function printedPage(): PrintedPage {
  const folder = join(import.meta.dirname, '..', '..', 'shared', 'seeds');
  const file = existsSync(folder) && readdirSync(folder).find((name) => name.endsWith('.txt'));
  return takeApart(file ? readFileSync(join(folder, file), 'utf8') : sample);
}

function takeApart(text: string): PrintedPage {
  const lines = text.split('\n').map((line) => line.trim());
  const full = lines.filter(Boolean);
  const at = (test: RegExp) => full.findIndex((line) => test.test(line));
  const [byline, media, posted] = [at(/^by .*\|/), at(/^Related .*:$/), at(/^Posted in /)];
  const [, author = '', credit = ''] = /^by (.*?) \| \((.*?)\)/.exec(full[byline] ?? '') ?? [];
  const closed = at(/^Comments are closed/);
  return {
    headline: full[0] ?? '',
    author,
    credit,
    body: full.slice(byline + 1, media),
    mediaLabel: (full[media] ?? '').replace(/:$/, ''),
    caption: full[media + 1] ?? '',
    categories: (/^Posted in (.*?) \|/.exec(full[posted] ?? '')?.[1] ?? '')
      .split(',')
      .map((name) => name.trim()),
    responses: full
      .slice(posted + 2, closed)
      .map((line) => ({ text: line.replace(/^(\d+\.|•)\s*/, ''), reply: line.startsWith('•') })),
    lines: full.map((line) => line.replace(/^(\d+\.|•)\s*/, '')),
  };
}

/** Only what is said: letters and digits, one space between words. Quotes, rules and bullets are typography. */
export function words(text: string): string {
  return (text.normalize('NFC').match(/[\p{L}\p{N}]+/gu) ?? []).join(' ');
}

const sample = `Harbour: Ferry returns to the north quay, but the timetable stays ashore

by Nora Quill | (The Quay Sheet) | – –

The ferry came back to the north quay on Tuesday, ‘two years and one argument late’, with `.concat(
  `90% of its paint.

The crossing takes eleven minutes. The queue – which nobody planned – takes forty.

However late it runs, the boat is full, and the town is happy with its noise.


Related video:

QUAY TV: “A morning on the first crossing”

Posted in Featured,Harbour | 4 Responses | Print |

4 Responses

  1. I have waited for this boat since it left. The bench is still damp.

  2. A timetable is a promise, and this one is blank. Print it, or do not sell the ticket.

    • It was never blank: it is printed on the other side.

Comments are closed.
`,
);
