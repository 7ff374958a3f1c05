import 'server-only';
import type { Tx } from '@/lib/db';
import { refuse } from '@/lib/outcome';
import { minutesToWait, REPORTS_AN_HOUR } from './rules';

/** What a report leaves of who sent it. */
export type Reporter = {
  userId: string | null;
  browserHash: string | null;
  networkHashes: readonly string[];
};

/** The refusal of a second report of the same reader on the same response; null when it is the first. */
export async function saidBefore(tx: Tx, commentId: string, { userId, browserHash }: Reporter) {
  const ways = [...(userId ? [{ userId }] : []), ...(browserHash ? [{ browserHash }] : [])];
  const before = await tx.report.findFirst({ where: { commentId, OR: ways }, select: { settledAt: true } });
  if (!before) return null;
  return refuse(
    'conflict',
    before.settledAt
      ? 'You have reported this before, and a moderator has looked at it.'
      : 'You have reported this already. A moderator will look at it.',
  );
}

/** The refusal of a browser or network that reported ten responses within the hour; null for others. */
export async function saysMuch(tx: Tx, { browserHash, networkHashes }: Reporter, now: Date) {
  const last = await tx.report.findMany({
    where: {
      createdAt: { gt: new Date(now.getTime() - 60 * 60 * 1000) },
      OR: [{ addressHash: { in: [...networkHashes] } }, ...(browserHash ? [{ browserHash }] : [])],
    },
    orderBy: { createdAt: 'desc' },
    take: REPORTS_AN_HOUR,
    select: { createdAt: true },
  });
  const wait = minutesToWait(
    last.map(({ createdAt }) => createdAt),
    now,
  );
  if (wait === null) return null;
  const minutes = wait === 1 ? 'a minute' : `${wait} minutes`;
  return refuse('limited', `That is a lot of reports. Wait ${minutes} and send this one again.`);
}
