import 'server-only';
import { randomBytes } from 'node:crypto';
import { z } from 'zod';
import { db } from '@/lib/db';
import { networkAt } from '@/lib/networks/keys';
import { isUuid } from '@/lib/text/uuid';
import type { AttemptView } from './views';

const DAY = 24 * 60 * 60 * 1000;
/** Milliseconds that a refused text, and the place of a response that waits, can be found again. */
const KEPT = { refused: 7 * DAY, waiting: 30 * DAY };

/** Refused texts of one network that are kept at a time; each may have megabytes, and nobody has to sign in. */
const MOST = 20;

type Sent = {
  postId: string;
  /** The network address that the form came from. */
  address: string;
  /** The form as it arrived, of any shape; what is not text is left out. */
  fields: unknown;
  /** Sentences by field name; '' holds those of the whole form. */
  errors?: Record<string, string[]>;
  /** The response that was held. */
  commentId?: string;
};

/**
 * Keeps what a sent form leaves behind, and answers the token of the page that shows it: 192 random bits, and
 * whoever knows it may read it. Null when there is no such post. Clears away what has expired, and of refused texts
 * from one network all but the newest twenty.
 */
export function keepAttempt(sent: Sent, now: Date): Promise<string | null> {
  return keepForm({ ...sent, fields: typed.parse(sent.fields) }, now);
}

/** Keeps a sent form of whatever kind, as `keepAttempt` does that of a response: `fields` are texts as typed. */
export async function keepForm(
  sent: Sent & { fields: Record<string, string> },
  now: Date,
): Promise<string | null> {
  await db.formAttempt.deleteMany({ where: { expiresAt: { lte: now } } });
  if (!isUuid(sent.postId)) return null;
  const post = await db.post.findUnique({ where: { id: sent.postId }, select: { id: true } });
  if (!post) return null;

  const token = randomBytes(24).toString('base64url');
  const network = await networkAt(sent.address, now);
  await db.formAttempt.create({
    data: {
      token,
      postId: post.id,
      fields: sent.fields,
      errors: sent.errors ?? {},
      commentId: sent.commentId,
      addressHash: network.hash,
      createdAt: now,
      expiresAt: new Date(now.getTime() + (sent.commentId ? KEPT.waiting : KEPT.refused)),
    },
  });
  if (!sent.commentId) await forgetOldest(network.hashes);
  return token;
}

async function forgetOldest(hashes: string[]) {
  const tooMany = await db.formAttempt.findMany({
    where: { addressHash: { in: hashes }, commentId: null },
    orderBy: [{ createdAt: 'desc' }, { token: 'desc' }],
    skip: MOST,
    select: { token: true },
  });
  if (tooMany.length === 0) return;
  await db.formAttempt.deleteMany({ where: { token: { in: tooMany.map(({ token }) => token) } } });
}

/** What `token` names; null when it is unknown or expired. Its post may have been unpublished since. */
export async function findAttempt(token: string, now: Date): Promise<AttemptView | null> {
  const attempt = await db.formAttempt.findUnique({
    where: { token: storable(token), expiresAt: { gt: now } },
    include: {
      post: { select: { permalink: true } },
      comment: { select: { createdAt: true } },
    },
  });
  if (!attempt) return null;
  return {
    token: attempt.token,
    postId: attempt.postId,
    permalink: attempt.post.permalink,
    fields: typed.parse(attempt.fields),
    errors: z.record(z.string(), z.array(z.string())).parse(attempt.errors),
    waitingCommentId: attempt.commentId,
    mayChange: attempt.comment !== null && (await isInTime(attempt.comment, now)),
  };
}

async function isInTime({ createdAt }: { createdAt: Date }, now: Date) {
  const { editMinutes } = await db.settings.findUniqueOrThrow({ where: { id: 1 } });
  return now.getTime() - createdAt.getTime() < editMinutes * 60_000;
}

/** PostgreSQL takes neither NUL nor half a character; everything else comes back as it was typed. */
function storable(text: string) {
  return text.replaceAll('\u0000', '').toWellFormed();
}

/** A text field as it came; what is no text is nothing. */
export const text = z.string().transform(storable).catch('');

const typed = z
  .object({ name: text, email: text, url: text, body: text, parentId: text, follow: text, version: text })
  .catch({ name: '', email: '', url: '', body: '', parentId: '', follow: '', version: '' });
