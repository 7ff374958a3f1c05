import 'server-only';
import { z } from 'zod';
import { carryOut } from '@/lib/posts/scheduling/carry-out';
import { leaveJobsForDue } from '@/lib/posts/scheduling/job';
import { jobsClock } from '../queries';

const payloadOf = z.object({ postId: z.uuid().optional() });

/** Does with a post what is due; without one, sees that every post with which something is due has its job. */
export async function scheduleTask(payload: unknown): Promise<void> {
  const { postId } = payloadOf.parse(payload);
  const now = await jobsClock();
  if (!postId) return leaveJobsForDue(now);
  const outcome = await carryOut(postId, now);
  // Shown at the desk, and tried again.
  if (!outcome.ok) throw new Error(outcome.refusal.message);
}
