import 'server-only';
import type { Tx } from '@/lib/db';
import { browsersOfOne } from './rules';

/**
 * Everything held about an e-mail address, as it is handed over: responses with their texts and the versions before,
 * likes, reports, subscriptions, and how they stand here. No moderator is named, nor any network address, of which
 * only hashes are kept. What a browser did is in it when that browser wrote under no other address.
 */
export async function heldAbout(tx: Tx, email: string, now: Date) {
  const account = await tx.user.findUnique({
    where: { email },
    select: { id: true, name: true, url: true, bio: true, role: true, createdAt: true },
  });
  const responses = await tx.comment.findMany({
    where: responsesOf(email, account?.id),
    orderBy: { createdAt: 'asc' },
    select: {
      number: true,
      status: true,
      body: true,
      authorName: true,
      authorEmail: true,
      authorUrl: true,
      browserHash: true,
      createdAt: true,
      editedAt: true,
      withdrawnAt: true,
      likeCount: true,
      post: { select: { title: true, permalink: true } },
      versions: { orderBy: { replacedAt: 'asc' }, select: { body: true, replacedAt: true } },
    },
  });
  const did = await doneBy(tx, email, account?.id, responses);
  const subscriptions = await tx.subscription.findMany({
    where: { email },
    select: { createdAt: true, confirmedAt: true, post: at, comment: { select: { number: true } } },
  });
  const standings = await tx.standing.findMany({
    where: { OR: [{ email }, ...(account ? [{ userId: account.id }] : [])] },
    orderBy: { createdAt: 'asc' },
    select: { kind: true, reason: true, createdAt: true, until: true, endedAt: true },
  });
  return {
    email,
    fetchedAt: now,
    account: account && { ...account, id: undefined },
    responses: responses.map(({ authorName, authorEmail, authorUrl, browserHash: _, ...response }) => ({
      ...response,
      name: authorName,
      email: authorEmail,
      url: authorUrl,
    })),
    ...did,
    subscriptions,
    standings,
  };
}

const at = { select: { title: true, permalink: true } };

/** What was written under an address, or by the account that has it. */
export function responsesOf(email: string, userId: string | undefined) {
  return { OR: [{ authorEmail: email }, ...(userId ? [{ userId }] : [])] };
}

async function doneBy(
  tx: Tx,
  email: string,
  userId: string | undefined,
  responses: readonly { browserHash: string | null }[],
) {
  const hashes = [...new Set(responses.flatMap(({ browserHash }) => browserHash ?? []))];
  const written = await tx.comment.findMany({
    where: { browserHash: { in: hashes } },
    distinct: ['browserHash', 'authorEmail'],
    select: { browserHash: true, authorEmail: true },
  });
  const who = [{ browserHash: { in: browsersOfOne(written, email) } }, ...(userId ? [{ userId }] : [])];
  const comment = { select: { number: true, post: at } };
  const likes = await tx.like.findMany({
    where: { OR: who },
    orderBy: { createdAt: 'asc' },
    select: { createdAt: true, comment },
  });
  const reports = await tx.report.findMany({
    where: { OR: who },
    orderBy: { createdAt: 'asc' },
    select: { reason: true, note: true, createdAt: true, settledAt: true, comment },
  });
  return { likes, reports };
}

export type HeldData = Awaited<ReturnType<typeof heldAbout>>;
