import 'server-only';
import { type Actor, may } from '@/lib/auth/permissions';
import { replyClosing } from '@/lib/closing/queries';
import { type Responded, respond, type Sending } from '@/lib/comments/commands';
import { respondForm } from '@/lib/comments/schema';
import { db } from '@/lib/db';
import { invalid } from '@/lib/invalid';
import { done, type Outcome, type Refusal, refuse } from '@/lib/outcome';
import { isUuid } from '@/lib/text/uuid';
import { cleanText, hasVisibleText } from '@/lib/text/visible';
import { approve, type Decided } from './commands';
import type { Seen } from './seen';

/**
 * The reply, and the act that approved what it answers, null when that was approved before. When only the reply was
 * `refused`, that act stands.
 */
export type Replied =
  | (Responded & { actId: string | null; refused: null })
  | { actId: string; refused: Refusal };

/** What is answered, with what, and how it was seen; without `seen` it is taken as it stands. */
type Reply = { responseId: string; body: string; seen?: ReadonlyMap<string, Seen> };

/**
 * Answers a response from the queue, under the moderator's own name; one that waits is approved first. What would
 * refuse the reply is asked before anything is approved, and `respond` asks it again, and what only it can know: then
 * the approval stands. Refuses who may not moderate, an unknown response, one that is neither shown nor waiting or was
 * decided or edited since it was seen, a text that the form does not take, and whatever `respond` refuses.
 */
export async function replyToResponse(
  actor: Actor,
  { responseId, body, seen }: Reply,
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
  const fields = { postId, parentId: responseId, body };
  const { responseMaxLength: maxLength } = await db.settings.findUniqueOrThrow({
    where: { id: 1 },
    select: { responseMaxLength: true },
  });
  const parsed = respondForm({ signedIn: true, maxLength }).safeParse(fields);
  if (!parsed.success) return invalid(parsed.error);
  const closing = await replyClosing(responseId, sending.now);
  if (!closing?.open) {
    return refuse(
      'closed',
      'This thread takes no responses now. Reopen it first; what you wrote is still here.',
    );
  }

  const decision = { ids: [responseId], seen: seen ?? new Map([[responseId, { status }]]) };
  const approved = status === 'pending' ? await approve(actor, decision, sending.now) : nothing;
  if (!approved.ok) return approved;
  const { actId, meanwhile } = approved.value;
  const [other] = meanwhile;
  if (other?.edited) {
    const sentence = 'It was edited meanwhile. Read it again, then answer it.';
    return refuse('conflict', sentence, { seen: [sentence] });
  }
  if (other) return refuse('conflict', 'Someone has decided about it meanwhile. Look again, then answer it.');

  const replied = await respond(actor, fields, sending);
  if (replied.ok)
    return done({ ...replied.value, actId, refused: null }, [...approved.tags, ...replied.tags]);
  return actId ? done({ actId, refused: replied.refusal }, approved.tags) : replied;
}

const nothing: Outcome<Decided> = done({ changed: 0, actId: null, meanwhile: [] });
