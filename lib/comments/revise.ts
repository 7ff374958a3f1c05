import 'server-only';
import type { Tx } from '@/lib/db';

/** A text as it was typed, and the HTML made from it. */
export type Text = { body: string; html: string };

/**
 * Puts a new text in the place of a response's, and keeps the earlier one for moderators. `by` is the moderator's
 * name, null for the writer. The post is held by the caller.
 */
export async function revise(
  tx: Tx,
  response: Text & { id: string },
  text: Text,
  { at, by }: { at: Date; by: string | null },
): Promise<void> {
  const { id, body, html } = response;
  await tx.commentVersion.create({ data: { commentId: id, body, html, replacedAt: at, replacedBy: by } });
  await tx.comment.update({ where: { id }, data: { ...text, editedAt: at }, select: { id: true } });
}
