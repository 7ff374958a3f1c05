import 'server-only';
import { type Actor, may } from '@/lib/auth/permissions';
import { replyClosing } from '@/lib/closing/queries';
import { type Responded, respond, type Sending } from '@/lib/comments/commands';
import { db } from '@/lib/db';
import { done, type Outcome, refuse } from '@/lib/outcome';
import { isUuid } from '@/lib/text/uuid';
import { cleanText, hasVisibleText } from '@/lib/text/visible';
import { approve } from './commands';

/** The reply, and the act that approved what it answers; null when that was approved before. */
export type Replied = Responded & { actId: string | null };

/**
 * Answers a response from the queue, under the moderator's own name; one that waits is approved first. What would
 * refuse the reply is asked before anything is approved, and `respond` asks it again. Refuses who may not moderate,
 * an unknown response, one that is neither shown nor waiting, an empty reply, and whatever `respond` refuses.
 */
export async function replyToResponse(
  actor: Actor,
  { responseId, body }: { responseId: string; body: string },
  sending: Sending,
): Promise<Outcome<Replied>> {
  if (!may(actor, 'response.moderate')) return refuse('forbidden', 'You may not moderate responses.');
  const asked = isUuid(responseId)
    ? await db.comment.findUnique({ where: { id: responseId }, select: { postId: true, status: true } })
    : null;
  if (!asked) return refuse('not-found', 'That response is not there any more.');
  const { postId, status } = asked;
  if (status !== 'approved' && status !== 'pending')
    return refuse('conflict', 'It is not shown any more. Restore it first, then answer it.');
  if (!hasVisibleText(cleanText(body)))
    return refuse('invalid', 'Write your reply.', { body: ['Write your reply.'] });
  const closing = await replyClosing(responseId, sending.now);
  if (!closing?.open) {
    return refuse(
      'closed',
      'This thread takes no responses now. Reopen it first; what you wrote is still here.',
    );
  }

  const seen = new Map([[responseId, { status }]]);
  const approved = await approve(actor, { ids: [responseId], seen }, sending.now);
  if (!approved.ok) return approved;
  const replied = await respond(actor, { postId, parentId: responseId, body }, sending);
  const { actId } = approved.value;
  if (replied.ok) return done({ ...replied.value, actId }, [...approved.tags, ...replied.tags]);
  if (!actId) return replied;
  const { code, message, fields } = replied.refusal;
  return refuse(code, `Your reply was not taken, but what it answers is approved now. ${message}`, fields);
}
