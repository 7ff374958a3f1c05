import 'server-only';
import type { Tx } from '@/lib/db';

/**
 * Ends a person's sessions in every browser but the one of `keep`, and what stands half-way to one or to one-time codes. Answers how many
 * sessions there were.
 */
export async function endSessions(tx: Tx, userId: string, keep?: string): Promise<number> {
  await tx.secondStep.deleteMany({ where: { userId } });
  // A secret that was shown to who may be shut out now.
  await tx.oneTimeCodes.deleteMany({ where: { userId, confirmedAt: null } });
  const { count } = await tx.session.deleteMany({ where: { userId, ...(keep && { id: { not: keep } }) } });
  return count;
}
