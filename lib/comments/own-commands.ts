import 'server-only';
import { audit } from '@/lib/audit';
import { type Actor, may } from '@/lib/auth/permissions';
import { postTag } from '@/lib/cache-tags';
import { db, type Tx } from '@/lib/db';
import type { CommentStatus } from '@/lib/generated/prisma/enums';
import { invalid } from '@/lib/invalid';
import { judgeEdit } from '@/lib/moderation/edits';
import { gatherFacts } from '@/lib/moderation/gather';
import { recount } from '@/lib/moderation/recount';
import { done, type Outcome, refuse } from '@/lib/outcome';
import { isUuid } from '@/lib/text/uuid';
import type { Responded, Sending } from './commands';
import { formatResponse, linksIn } from './format';
import { holdSettings, lockPosts, patience } from './lock';
import { asTold, type OwnRow, ownFacts, ownPostSelect, ownSelect, viewerOf } from './own';
import { editableUntil, withdrawableUntil } from './own-rules';
import { revise } from './revise';
import { editForm } from './schema';

const gone = refuse('not-found', 'This response is not there any more.');

/**
 * Puts a new text in the place of one's own response; `fields` is the form as it arrived, of any shape. The post is
 * held while the rule is asked, so an edit and the first reply, or a closing, take their turn. The new text goes
 * through the phases of moderation: one that is held takes a response that was shown back into the queue, one that
 * waits goes on waiting whatever the text. The earlier text is kept for moderators. Refuses, with the sentence by
 * field: what the form does not take, what is not one's own or past its time, and what a phase refuses. The same text
 * again changes nothing.
 */
export async function editOwn(actor: Actor, fields: unknown, sending: Sending): Promise<Outcome<Responded>> {
  if (!may(actor, 'response.write')) return refuse('forbidden', 'You may not respond.');
  const { now } = sending;

  return db.$transaction(async (tx) => {
    const settings = await holdSettings(tx);
    const parsed = editForm(settings.responseMaxLength).safeParse(fields);
    if (!parsed.success) return invalid(parsed.error);
    const { commentId, body } = parsed.data;

    const held = await holdOwn(tx, actor, commentId, settings.editMinutes, sending);
    if (!held.ok) return held;
    const { response, permalink, facts } = held.value;
    const until = editableUntil(facts, now);
    if (!until.ok) return until;
    if (body === response.body) return done(responded(response, permalink, response.status));

    const html = formatResponse(body);
    const wasApproved = response.status === 'approved';
    const judgement = judgeEdit(
      await gatherFacts(tx, {
        ...{ actor, settings, now, closing: facts.closing, links: linksIn(html), slowModeSeconds: 0 },
        form: { postId: response.postId, parentId: response.parentId, body, elapsed: null },
        outside: 'off',
        writer: writerOfRow(response),
      }),
      wasApproved,
      now,
    );
    if (judgement.verdict === 'refuse') {
      const { by, code, message } = judgement;
      return by === 'disallowed-words' ? refuse(code, message, { body: [message] }) : refuse(code, message);
    }

    await revise(tx, response, { body, html }, { at: now, by: null });
    const holds = judgement.verdict === 'hold';
    const status = holds ? 'pending' : response.status;
    if (holds) {
      await tx.comment.update({
        where: { id: response.id },
        data: { status, approvedAt: null, heldBy: judgement.by, heldMatch: judgement.match },
        select: { id: true },
      });
      await recount(tx, [{ ...response, to: status }]);
    }
    await audit(tx, actor, now, {
      action: 'response.edit',
      subject: ['response', response.id],
      before: { status: response.status, length: response.body.length },
      after: { status, length: body.length },
    });
    const heldBy = holds ? judgement.by : response.heldBy;
    return done(
      responded(response, permalink, status, heldBy),
      wasApproved ? [postTag(response.postId)] : [],
    );
  }, patience);
}

/**
 * Takes one's own response out of the thread, for good as far as its writer goes; it lies among the trashed, where
 * moderators find it, and from where it comes back only into the queue. One that was shown leaves a tombstone if it has replies. Refuses what is not one's own or past
 * its time. Answers the number that it had, by which its tombstone is found.
 */
export async function withdraw(
  actor: Actor,
  commentId: string,
  sending: Sending,
): Promise<Outcome<Responded>> {
  if (!may(actor, 'response.write')) return refuse('forbidden', 'You may not respond.');
  const { now } = sending;

  return db.$transaction(async (tx) => {
    const { editMinutes } = await holdSettings(tx);
    const held = await holdOwn(tx, actor, commentId, editMinutes, sending);
    if (!held.ok) return held;
    const { response, permalink, facts } = held.value;
    const until = withdrawableUntil(facts, now);
    if (!until.ok) return until;

    const { id, status } = response;
    await tx.comment.update({
      where: { id },
      // What its writer took back is not published by a restore: it waits to be let in again.
      data: { status: 'trashed', withdrawnAt: now, approvedAt: null },
      select: { id: true },
    });
    await recount(tx, [{ ...response, to: 'trashed' }]);
    await audit(tx, actor, now, {
      action: 'response.withdraw',
      subject: ['response', id],
      before: { status },
      after: { status: 'trashed' },
    });
    const tags = status === 'approved' ? [postTag(response.postId)] : [];
    return done({ ...responded(response, permalink, 'trashed'), number: response.number }, tags);
  }, patience);
}

/** Holds the post of a response, and reads what the rules ask of the response as it stands then. */
async function holdOwn(
  tx: Tx,
  actor: Actor,
  commentId: string,
  editMinutes: number,
  { now, browserToken }: Sending,
) {
  if (!isUuid(commentId)) return gone;
  // The post of a response never changes, so it can be read before it is held.
  const found = await tx.comment.findUnique({ where: { id: commentId }, select: { postId: true } });
  if (!found) return gone;
  await lockPosts(tx, [found.postId]);
  const [post, response] = [
    await tx.post.findUniqueOrThrow({ where: { id: found.postId }, select: ownPostSelect }),
    await tx.comment.findUniqueOrThrow({ where: { id: commentId }, select: ownSelect }),
  ];
  if (post.status !== 'published' || !post.permalink) return gone;
  const viewer = viewerOf(actor, browserToken);
  const [facts] = await ownFacts(tx, post, [response], { viewer, editMinutes, now });
  if (!facts) throw new Error('There are facts about every response.');
  return done({ response, permalink: post.permalink, facts });
}

function writerOfRow(row: OwnRow) {
  return {
    userId: row.userId,
    name: row.authorName,
    email: row.authorEmail,
    url: row.authorUrl,
    browserHash: row.browserHash,
    addressHash: row.addressHash ?? '',
    networkHashes: row.addressHash ? [row.addressHash] : [],
  };
}

function responded(
  row: OwnRow,
  permalink: string,
  status: CommentStatus,
  heldBy: string | null = row.heldBy,
): Responded {
  const { number, silently } = asTold({ status, heldBy, number: row.number });
  return { commentId: row.id, number, status, silently, permalink, postId: row.postId };
}
