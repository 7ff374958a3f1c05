import 'server-only';
import { db, type Tx } from '@/lib/db';
import type { ResponsePolicy } from '@/lib/generated/prisma/enums';
import type { ClosingRules } from './facts';
import type { OpeningHours } from './hours';

type Row = {
  responsesOpen: boolean;
  responsesUntil: Date | null;
  responsesSetAt: Date | null;
  responsesSetBy: string;
  responsesNote: string;
  openingHours: OpeningHours | null;
  timeZone: string;
  closeAfterDays: number | null;
  closeAfterQuietDays: number | null;
  closeAfterResponses: number | null;
  slowModeSeconds: number;
  categories: { id: string; parentId: string | null; responses: ResponsePolicy }[];
};

/**
 * What the site says about closing, in one statement. The tree of categories is read only when one of them has
 * made a choice. Give the transaction that holds the settings where an answer must stay true.
 */
export async function closingRules(tx: Tx = db): Promise<ClosingRules> {
  const [row] = await tx.$queryRaw<Row[]>`
    SELECT "responsesOpen", "responsesUntil", "responsesSetAt", "responsesSetBy", "responsesNote",
      "openingHours", "timeZone", "closeAfterDays", "closeAfterQuietDays", "closeAfterResponses",
      "slowModeSeconds",
      (SELECT coalesce(json_agg(json_build_object('id', id, 'parentId', "parentId", 'responses', responses)), '[]')
       FROM "Category"
       WHERE EXISTS (SELECT 1 FROM "Category" chosen WHERE chosen.responses <> 'follow')) AS categories
    FROM "Settings" WHERE "Settings".id = 1`;
  if (!row) throw new Error('The row of settings is missing.');
  const {
    responsesOpen,
    responsesUntil,
    responsesSetAt,
    responsesSetBy,
    responsesNote,
    categories,
    ...rules
  } = row;
  return {
    ...rules,
    site: {
      open: responsesOpen,
      until: responsesUntil,
      at: responsesSetAt,
      who: responsesSetBy || null,
      why: responsesNote,
    },
    categories: new Map(categories.map(({ id, ...category }) => [id, category])),
  };
}
