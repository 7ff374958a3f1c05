import 'server-only';
import { type Actor, may } from '@/lib/auth/permissions';
import type { ClosingState } from '@/lib/closing/rules';
import { standingOf } from '@/lib/commenters/gather';
import type { RespondForm } from '@/lib/comments/schema';
import type { Writer } from '@/lib/comments/writer';
import type { Tx } from '@/lib/db';
import { CommentStatus } from '@/lib/generated/prisma/enums';
import type { OutsideWord } from './outside/word';
import type { ResponseFacts } from './phase';
import { spamScore } from './spam/ask';

type Sent = {
  actor: Actor;
  form: Pick<RespondForm, 'postId' | 'parentId' | 'body' | 'elapsed'>;
  writer: Writer;
  links: readonly string[];
  closing: ClosingState;
  settings: ResponseFacts['settings'];
  slowModeSeconds: number;
  outside: OutsideWord;
  now: Date;
};

/** Reads what the phases ask about one response, each fact by one indexed query. */
export async function gatherFacts(tx: Tx, sent: Sent): Promise<ResponseFacts> {
  const { actor, form, writer, links, closing, settings, now } = sent;
  const known = await approvedBefore(tx, sent);
  return {
    closing,
    settings,
    links,
    body: form.body,
    name: writer.name,
    email: writer.email,
    url: writer.url,
    trusted: may(actor, 'response.publishUnheld'),
    suspended: await suspendedAs(tx, sent),
    standing: await standingOf(tx, { actor, writer, approvedBefore: known }, now),
    lastSentAt: await lastSentAt(tx, sent),
    slowModeSeconds: sent.slowModeSeconds,
    lastSentHereAt: await lastSentHereAt(tx, sent),
    saidBefore: await saidBefore(tx, sent),
    approvedBefore: known,
    elapsed: form.elapsed,
    spam: await spamScore(tx, { body: form.body, name: writer.name, url: writer.url, links }),
    outside: sent.outside,
  };
}

async function suspendedAs(tx: Tx, { actor, writer }: Sent): Promise<ResponseFacts['suspended']> {
  const suspended = await tx.user.findFirst({
    where: { ...(actor ? { id: actor.id } : { email: writer.email }), suspendedAt: { not: null } },
    select: { id: true },
  });
  if (!suspended) return null;
  return actor ? 'account' : 'address';
}

async function lastSentAt(tx: Tx, { writer, settings, now }: Sent): Promise<Date | null> {
  const last = await tx.comment.findFirst({
    where: {
      // Every status, by name: that is the head of the index which bounds this to the last few seconds.
      status: { in: Object.values(CommentStatus) },
      createdAt: { gt: new Date(now.getTime() - settings.floodSeconds * 1000) },
      OR: [
        { authorEmail: writer.email },
        { addressHash: { in: [...writer.networkHashes] } },
        ...(writer.browserHash ? [{ browserHash: writer.browserHash }] : []),
      ],
    },
    orderBy: { createdAt: 'desc' },
    select: { createdAt: true },
  });
  return last?.createdAt ?? null;
}

/** One person, not one network: who writes from the same house is somebody else. What was removed counts too. */
async function lastSentHereAt(tx: Tx, { form, writer, slowModeSeconds, now }: Sent): Promise<Date | null> {
  if (slowModeSeconds === 0) return null;
  const last = await tx.comment.findFirst({
    where: {
      postId: form.postId,
      createdAt: { gt: new Date(now.getTime() - slowModeSeconds * 1000) },
      OR: [
        { authorEmail: writer.email },
        ...(writer.userId ? [{ userId: writer.userId }] : []),
        ...(writer.browserHash ? [{ browserHash: writer.browserHash }] : []),
      ],
    },
    orderBy: { createdAt: 'desc' },
    select: { createdAt: true },
  });
  return last?.createdAt ?? null;
}

async function saidBefore(tx: Tx, { form, writer }: Sent): Promise<boolean> {
  const same = await tx.comment.findFirst({
    where: {
      authorEmail: writer.email,
      status: { not: 'trashed' },
      postId: form.postId,
      parentId: form.parentId,
      body: form.body,
    },
    select: { id: true },
  });
  return same !== null;
}

/**
 * A signed-in person is known by the account; a guest by e-mail and name together, as in WordPress, and only
 * from what was written as a guest: knowing a member's address opens nothing.
 */
async function approvedBefore(tx: Tx, { actor, writer }: Sent): Promise<boolean> {
  const approved = await tx.comment.findMany({
    where: {
      ...(actor ? { userId: actor.id } : { userId: null, authorEmail: writer.email }),
      status: 'approved',
      kind: 'comment',
    },
    distinct: actor ? ['userId'] : ['authorName'],
    select: { authorName: true },
    take: 50,
  });
  return actor ? approved.length > 0 : approved.some(({ authorName }) => sameName(authorName, writer.name));
}

function sameName(one: string, other: string) {
  return one.localeCompare(other, 'en', { sensitivity: 'accent' }) === 0;
}
