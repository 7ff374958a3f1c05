import 'server-only';
import type { Tx } from '@/lib/db';

/**
 * Ends a person's sessions in every browser but the one of `keep`, and what stands half-way to one. Answers how many
 * sessions there were.
 */
export async function endSessions(tx: Tx, userId: string, keep?: string): Promise<number> {
  await tx.secondStep.deleteMany({ where: { userId } });
  const { count } = await tx.session.deleteMany({ where: { userId, ...(keep && { id: { not: keep } }) } });
  return count;
}
