import { diffComm } from 'node-diff3';
import { blocksOf, numbered, plain } from '@/lib/posts/blocks';
import { plainText } from '@/lib/text/plain';
import { compareWords, type Sides } from './words';

export type { Sides, Stretch } from './words';
export { compareWords };

/** Two blocks of a body beside each other, as text, or how many are left out that are alike. */
export type Row = (Sides & { alike: boolean; source: boolean }) | { leftOut: number };

/** How many blocks that are alike stand around those that are not. */
const around = 1;

/** Two pieces of HTML by their words; where only the markup differs, by their source. */
export function compareHtml(before: string, after: string): Sides & { source: boolean } {
  const [a, b] = [plainText(before), plainText(after)];
  const source = a === b && before.trim() !== after.trim();
  return { ...(source ? compareWords(before.trim(), after.trim()) : compareWords(a, b)), source };
}

/** Two bodies, block by block; of long stretches that are alike only their number. */
export function compareBodies(before: string, after: string): Row[] {
  const rows = diffComm(numbered(blocksOf(before)), numbered(blocksOf(after))).flatMap((chunk) => {
    if (chunk.common) return plain(chunk.common).map((html) => ({ ...compareHtml(html, html), alike: true }));
    const [a, b] = [plain(chunk.buffer1), plain(chunk.buffer2)];
    return Array.from({ length: Math.max(a.length, b.length) }, (_, index) => ({
      ...compareHtml(a[index] ?? '', b[index] ?? ''),
      alike: false,
    }));
  });
  const shown = rows.map((_, index) =>
    rows.slice(Math.max(0, index - around), index + around + 1).some(({ alike }) => !alike),
  );
  const out: Row[] = [];
  for (const [index, row] of rows.entries()) {
    const last = out.at(-1);
    if (shown[index]) out.push(row);
    else if (last && 'leftOut' in last) last.leftOut += 1;
    else out.push({ leftOut: 1 });
  }
  return out;
}
