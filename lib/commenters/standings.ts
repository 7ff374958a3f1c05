import 'server-only';
import type { Tx } from '@/lib/db';
import type { Given, Scope } from './rules';

/** Standings in force of one commenter that are read: moderators rarely give a second. */
const MOST = 100;

/** What a commenter is known by. The e-mail address is in lower case, empty when none. */
export type KnownBy = { userId: string | null; email: string; networkHashes: readonly string[] };

/** The standings in force of a commenter by account, e-mail and network, newest first: each way is an index. */
export async function givenTo(tx: Tx, known: KnownBy, now: Date): Promise<Given[]> {
  const rows = await tx.standing.findMany({
    where: { OR: waysTo(known), endedAt: null, AND: { OR: [{ until: null }, { until: { gt: now } }] } },
    orderBy: { createdAt: 'desc' },
    take: MOST,
  });
  return rows.map((row) => ({ ...row, scope: scopeOf(row) }));
}

/** The conditions that find the standings of a commenter. */
export function waysTo({ userId, email, networkHashes }: KnownBy) {
  return [
    ...(userId ? [{ userId }] : []),
    ...(email ? [{ email }] : []),
    ...(networkHashes.length > 0 ? [{ addressHash: { in: [...networkHashes] } }] : []),
  ];
}

/** What a row is of: PostgreSQL keeps it to one. */
export function scopeOf({ userId, email }: { userId: string | null; email: string | null }): Scope {
  if (userId !== null) return 'account';
  return email !== null ? 'email' : 'network';
}
