import 'server-only';
import { audit } from '@/lib/audit';
import type { Actor } from '@/lib/auth/permissions';
import { moderationTag, postTag } from '@/lib/cache-tags';
import { db, type Tx } from '@/lib/db';
import { done, type Outcome, refuse } from '@/lib/outcome';
import { isUuid } from '@/lib/text/uuid';
import { holdForClosing, readSaying, type Said, type Saying } from './hold';

/**
 * Closes the sub-thread of a response: nothing that stands under it, at any depth, is answered any more, also on
 * a post that is kept open. The note is shown to readers in its place. With a timer it opens again by itself.
 * Closing it twice leaves the first closing's name, time and note, and sets only a timer that differs. Refuses
 * as closing a post does.
 */
export async function closeThread(
  actor: Actor,
  responseId: string,
  saying: Saying,
  now: Date,
): Promise<Outcome> {
  return change(actor, responseId, saying, now, async (tx, response, { note, until }) => {
    const closed = isClosed(response, now);
    if (closed && (until === null || until.getTime() === response.threadClosedUntil?.getTime())) return false;
    await tx.comment.update({
      where: { id: response.id },
      data: {
        threadClosedUntil: until,
        ...(!closed && {
          threadClosedAt: now,
          threadClosedById: actor?.id ?? null,
          threadClosedNote: note,
        }),
      },
      select: { id: true },
    });
    await audit(tx, actor, now, {
      action: 'thread.close',
      subject: ['response', response.id],
      reason: note,
      before: { closed },
      after: { closed: true, ...(until && { until: until.toISOString() }) },
    });
    return true;
  });
}

/**
 * Opens the sub-thread of a response that was closed at this response. One that is closed further up, or with its
 * post, stays closed by that. The note goes to the audit log. Opening what is open changes nothing.
 */
export async function reopenThread(
  actor: Actor,
  responseId: string,
  { note }: Saying,
  now: Date,
): Promise<Outcome> {
  return change(actor, responseId, { note }, now, async (tx, response, said) => {
    if (response.threadClosedAt === null) return false;
    await tx.comment.update({
      where: { id: response.id },
      data: { threadClosedAt: null, threadClosedById: null, threadClosedNote: '', threadClosedUntil: null },
      select: { id: true },
    });
    await audit(tx, actor, now, {
      action: 'thread.reopen',
      subject: ['response', response.id],
      reason: said.note,
      before: { closed: isClosed(response, now) },
      after: { closed: false },
    });
    return true;
  });
}

type Closable = { id: string; threadClosedAt: Date | null; threadClosedUntil: Date | null };

const isClosed = ({ threadClosedAt, threadClosedUntil }: Closable, now: Date) =>
  threadClosedAt !== null && (threadClosedUntil === null || now < threadClosedUntil);

async function change(
  actor: Actor,
  responseId: string,
  saying: Saying,
  now: Date,
  act: (tx: Tx, response: Closable, said: Said) => Promise<boolean>,
): Promise<Outcome> {
  const unknown = refuse('not-found', 'That response is not there any more.');
  if (!isUuid(responseId)) return unknown;
  const said = readSaying(saying, now);
  if (!said.ok) return said;
  return db.$transaction(async (tx) => {
    // The post of a response never changes, so it can be read before it is held.
    const found = await tx.comment.findUnique({ where: { id: responseId }, select: { postId: true } });
    if (!found) return unknown;
    const held = await holdForClosing(tx, actor, [found.postId]);
    if (!held.ok) return held;
    const response = await tx.comment.findUniqueOrThrow({
      where: { id: responseId },
      select: { id: true, threadClosedAt: true, threadClosedUntil: true },
    });
    return done(
      undefined,
      (await act(tx, response, said.value)) ? [postTag(found.postId), moderationTag] : [],
    );
  });
}
