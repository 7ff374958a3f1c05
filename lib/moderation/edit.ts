import 'server-only';
import { audit } from '@/lib/audit';
import { type Actor, may } from '@/lib/auth/permissions';
import { postTag } from '@/lib/cache-tags';
import { formatResponse } from '@/lib/comments/format';
import { lockPosts } from '@/lib/comments/lock';
import { revise } from '@/lib/comments/revise';
import { overtaken, textVersion } from '@/lib/comments/text-version';
import { db } from '@/lib/db';
import { invalid } from '@/lib/invalid';
import { done, type Outcome, refuse } from '@/lib/outcome';
import { isUuid } from '@/lib/text/uuid';
import { editResponseForm } from './schema';

const gone = refuse('not-found', 'That response is not there any more.');

/**
 * Puts a moderator's text in the place of a response's, of whatever status, which it keeps; no phase is asked. The
 * earlier text is kept with the moderator's name, the log has the lengths of both and the reason, and the page says
 * that it was edited. `input` is the form as it arrived. From then on its writer may only withdraw it. The same text
 * again changes nothing. Answers the version of the text that stands there then. Refuses who may not moderate, what the
 * form does not take, what was made from an earlier text than stands there, and what is not there.
 */
export async function editResponse(
  actor: Actor,
  commentId: string,
  input: unknown,
  now: Date,
): Promise<Outcome<{ version: string }>> {
  if (!actor || !may(actor, 'response.moderate')) {
    return refuse('forbidden', 'You may not moderate responses.');
  }
  const parsed = editResponseForm.safeParse(input);
  if (!parsed.success) return invalid(parsed.error);
  const { body, reason, version } = parsed.data;
  if (!isUuid(commentId)) return gone;

  return db.$transaction(async (tx) => {
    // The post of a response never changes, so it can be read before it is held.
    const found = await tx.comment.findUnique({ where: { id: commentId }, select: { postId: true } });
    if (!found) return gone;
    const { postId } = found;
    await lockPosts(tx, [postId]);
    const response = await tx.comment.findUniqueOrThrow({
      where: { id: commentId },
      select: { id: true, body: true, html: true, status: true, editedAt: true },
    });
    const { editedAt } = response;
    if (body === response.body) return done({ version: textVersion(editedAt) });
    const late = overtaken(editedAt, version);
    if (late) return late;
    await revise(tx, response, { body, html: formatResponse(body) }, { at: now, by: actor.name });
    await audit(tx, actor, now, {
      action: 'response.edit',
      subject: ['response', commentId],
      reason,
      before: { status: response.status, length: response.body.length },
      after: { status: response.status, length: body.length },
    });
    return done({ version: textVersion(now) }, response.status === 'approved' ? [postTag(postId)] : []);
  });
}
