import 'server-only';
import type { Tx } from '@/lib/db';

/** No changes of the post go out by themselves any more. Answers whether any would have. */
export async function endPlan(tx: Tx, postId: string): Promise<boolean> {
  const { count } = await tx.plannedUpdate.deleteMany({ where: { postId } });
  return count > 0;
}
