import 'server-only';
import { db } from '@/lib/db';
import type { ResponsePolicy } from '@/lib/generated/prisma/enums';

/** A category in its tree, 0 at the top, with what it says of responses. */
export type CategoryChoice = { id: string; name: string; level: number; responses: ResponsePolicy };

/** Every category with its choice: each under the one above it, each level by name. */
export async function categoryChoices(): Promise<CategoryChoice[]> {
  const rows = await db.category.findMany({
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
    select: { id: true, name: true, parentId: true, responses: true },
  });
  const under = (parentId: string | null, level: number): CategoryChoice[] =>
    rows
      .filter((row) => row.parentId === parentId)
      .flatMap(({ id, name, responses }) => [{ id, name, level, responses }, ...under(id, level + 1)]);
  return under(null, 0);
}
