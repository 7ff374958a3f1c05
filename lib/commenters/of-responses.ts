import 'server-only';
import { roleMay } from '@/lib/auth/permissions';
import { db } from '@/lib/db';
import { type Given, type InForce, proved, standingInForce } from './rules';
import { scopeOf } from './standings';

/** Standings that are read for a page of responses: far more than there are. */
const MOST = 1000;

/** How those who wrote these responses stand now, by the id of the response; who has no standing is left out. */
export async function standingsByResponse(ids: readonly string[], now: Date): Promise<Map<string, InForce>> {
  const responses = await db.comment.findMany({
    where: { id: { in: [...ids] } },
    select: {
      id: true,
      userId: true,
      authorEmail: true,
      addressHash: true,
      user: { select: { role: true } },
    },
  });
  const writers = responses.map(({ id, userId, authorEmail, addressHash, user }) => ({
    id,
    userId,
    email: authorEmail.toLowerCase(),
    addressHash,
    staff: user !== null && roleMay(user.role, 'response.publishUnheld'),
  }));
  const rows = await db.standing.findMany({
    where: {
      endedAt: null,
      OR: [
        { userId: { in: known(writers.map(({ userId }) => userId)) } },
        { email: { in: known(writers.map(({ email }) => email)) } },
        { addressHash: { in: known(writers.map(({ addressHash }) => addressHash)) } },
      ],
    },
    take: MOST,
  });
  const found = new Map<string, InForce>();
  for (const { id, staff, ...writer } of writers) {
    const given = rows
      .filter(
        (row) =>
          (row.userId !== null && row.userId === writer.userId) ||
          (row.email !== null && row.email === writer.email) ||
          (row.addressHash !== null && row.addressHash === writer.addressHash),
      )
      .map((row): Given => ({ ...row, scope: scopeOf(row) }));
    const standing = standingInForce(given, { ...proved, staff }, now);
    if (standing) found.set(id, standing);
  }
  return found;
}

const known = (values: readonly (string | null)[]) => [...new Set(values)].filter((value) => value !== null);
