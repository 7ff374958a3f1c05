import type { Row } from '@/lib/revisions/compare';
import { SideBySide } from './side-by-side';

/** Two bodies, block by block. */
export function BodyRows({ rows, names }: { rows: Row[]; names: [string, string] }) {
  return rows.map((row, index) =>
    'leftOut' in row ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: a row is known by its place
      <p key={index} className="text-center text-sm text-soft">
        {row.leftOut === 1 ? '1 paragraph that is alike' : `${row.leftOut} paragraphs that are alike`}
      </p>
    ) : (
      // biome-ignore lint/suspicious/noArrayIndexKey: a row is known by its place
      <SideBySide key={index} sides={row} names={names} alike={row.alike} />
    ),
  );
}
