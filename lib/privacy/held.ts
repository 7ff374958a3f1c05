import 'server-only';
import type { Tx } from '@/lib/db';
import { Prisma } from '@/lib/generated/prisma/client';
import { browsersOfOne } from './rules';

/**
 * Everything held about an e-mail address, as it is handed over: responses with their texts and the versions before,
 * forms as they were typed, likes, reports, subscriptions, the accounts that may follow with it, invitations, and how they stand here. No moderator is named, nor any network address, of which
 * only hashes are kept. What a browser did is in it when that browser wrote under no other address.
 */
export async function heldAbout(tx: Tx, email: string, now: Date) {
  const account = await tx.user.findUnique({
    where: { email },
    select: { id: true, name: true, url: true, links: true, bio: true, role: true, createdAt: true },
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
      createdAt: true,
      editedAt: true,
      withdrawnAt: true,
      likeCount: true,
      post: { select: { title: true, permalink: true } },
      versions: { orderBy: { replacedAt: 'asc' }, select: { body: true, replacedAt: true } },
    },
  });
  const did = await doneBy(tx, await doersOf(tx, email, account?.id));
  const forms = await tx.$queryRaw<{ typed: unknown; sentAt: Date }[]>`
    SELECT fields AS typed, "createdAt" AS "sentAt" FROM "FormAttempt" WHERE ${formsOf(email)} ORDER BY "createdAt"`;
  const subscriptions = await tx.subscription.findMany({
    where: { email },
    select: { createdAt: true, confirmedAt: true, post: at, comment: { select: { number: true } } },
  });
  const followedBy = await tx.provedAddress.findMany({
    where: { email },
    orderBy: { provedAt: 'asc' },
    select: { provedAt: true, user: { select: { name: true } } },
  });
  const invitations = await tx.invitation.findMany({
    where: { email },
    orderBy: { createdAt: 'asc' },
    select: { role: true, createdAt: true, expiresAt: true, usedAt: true, revokedAt: true },
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
    responses: responses.map(({ authorName, authorEmail, authorUrl, ...response }) => ({
      ...response,
      name: authorName,
      email: authorEmail,
      url: authorUrl,
    })),
    forms,
    ...did,
    subscriptions,
    followedBy,
    invitations,
    standings,
  };
}

const at = { select: { title: true, permalink: true } };

/** What was written under an address, or by the account that has it. */
export function responsesOf(email: string, userId: string | undefined) {
  return { OR: [{ authorEmail: email }, ...(userId ? [{ userId }] : [])] };
}

/** Which sent forms that are still kept bear this address, as it was typed. */
export const formsOf = (email: string) => Prisma.sql`lower(trim(fields->>'email')) = ${email}`;

/** Who likes and reports as whoever has this address: their account, and the browsers that wrote under no other. */
export async function doersOf(tx: Tx, email: string, userId: string | undefined) {
  const theirs = { ...responsesOf(email, userId), browserHash: { not: null } };
  const used = await tx.comment.findMany({
    where: theirs,
    distinct: ['browserHash'],
    select: { browserHash: true },
  });
  const written = await tx.comment.findMany({
    where: { browserHash: { in: used.flatMap(({ browserHash }) => browserHash ?? []) } },
    distinct: ['browserHash', 'authorEmail'],
    select: { browserHash: true, authorEmail: true },
  });
  return {
    OR: [{ browserHash: { in: browsersOfOne(written, email) } }, ...(userId ? [{ userId }] : [])],
  };
}

async function doneBy(tx: Tx, doers: Awaited<ReturnType<typeof doersOf>>) {
  const comment = { select: { number: true, post: at } };
  const likes = await tx.like.findMany({
    where: doers,
    orderBy: { createdAt: 'asc' },
    select: { createdAt: true, comment },
  });
  const reports = await tx.report.findMany({
    where: doers,
    orderBy: { createdAt: 'asc' },
    select: { reason: true, note: true, createdAt: true, settledAt: true, comment },
  });
  return { likes, reports };
}

export type HeldData = Awaited<ReturnType<typeof heldAbout>>;
