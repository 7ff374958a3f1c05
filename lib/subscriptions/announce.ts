import 'server-only';
import type { Tx } from '@/lib/db';
import { addJob } from '@/lib/jobs/queue';
import { mailIsOn } from '@/lib/mail/on';

/** Milliseconds in which what comes under one post is gathered into one letter, and may still be edited. */
const GATHER = 5 * 60 * 1000;

/**
 * Responses are shown: whoever asked hears a little later of those that were never announced. To be called in the
 * transaction that publishes them.
 */
export async function announce(tx: Tx, ids: readonly string[], now: Date): Promise<void> {
  if (ids.length === 0) return;
  const rows = await tx.comment.updateManyAndReturn({
    where: { id: { in: [...ids] }, announcedAt: null },
    data: { announcedAt: now },
    select: { id: true, postId: true },
  });
  if (!mailIsOn()) return;
  for (const postId of new Set(rows.map((row) => row.postId))) {
    const payload = rows.filter((row) => row.postId === postId).map(({ id }) => id);
    await addJob(tx, { task: 'announce', payload, key: `announce:${postId}`, at: new Date(+now + GATHER) });
  }
}
