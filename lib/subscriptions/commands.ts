import 'server-only';
import { type Actor, may } from '@/lib/auth/permissions';
import { db, type Tx } from '@/lib/db';
import { invalid } from '@/lib/invalid';
import { countLetter } from '@/lib/mail/limits';
import { mailIsOn } from '@/lib/mail/on';
import { queueMail } from '@/lib/mail/queue';
import { done, type Outcome, refuse } from '@/lib/outcome';
import { isPublished } from '@/lib/posts/published';
import { confirmLetter } from './letters';
import { isProvedFor, proveFor } from './proved';
import { DAYS_TO_CONFIRM } from './rules';
import { followForm } from './schema';
import { readConfirmToken, readStopToken } from './tokens';

const DAY = 24 * 60 * 60 * 1000;

/** `address` is the network address; `repliesTo` names one's own response, to hear only of what answers it. */
export type Asking = { now: Date; address: string; repliesTo?: string };

/**
 * Notes that somebody wants to hear of new responses to a post. Nothing comes of it before a link in a letter proves
 * the address; the account of whoever is signed in needs none once the link of a letter that it had asked for was
 * followed: one may write any address into one's account. Who asks again, or follows already, is answered the same.
 * Refuses: fields that are none, a post or a response that is not there, and too many letters asked for.
 */
export async function follow(
  actor: Actor,
  fields: unknown,
  { now, address, repliesTo }: Asking,
): Promise<Outcome<{ confirmed: boolean }>> {
  if (!may(actor, 'response.write')) return refuse('forbidden', 'You may not follow discussions here.');
  if (!mailIsOn()) return refuse('not-found', 'This site sends no letters.');
  const own = actor?.email.toLowerCase() ?? null;
  const parsed = followForm(own).safeParse(fields);
  if (!parsed.success) return invalid(parsed.error);
  const { postId, email } = parsed.data;

  const post = await db.post.findUnique({
    where: { id: postId, ...isPublished },
    select: { title: true },
  });
  if (!post) return refuse('not-found', 'This article is not published any more.');
  const commentId = repliesTo ?? null;
  if (commentId !== null && !(await isTheirs(commentId, postId, email)))
    return refuse('not-found', 'This response is not there any more.');

  const proved = actor !== null && email === own && (await isProvedFor(actor.id, email));
  const limited = proved ? null : await countLetter(email, address);
  if (limited) return limited;

  return db.$transaction(async (tx) => {
    const kept = await noteDown(tx, { email, postId, commentId, now });
    if (proved) {
      await tx.subscription.updateMany({
        where: { id: kept.id, confirmedAt: null },
        data: { confirmedAt: now },
      });
    } else {
      const account = email === own ? actor : null;
      // What is confirmed already may still be to prove for this account.
      if (account || !kept.confirmedAt) {
        const replies = commentId !== null;
        await queueMail(tx, confirmLetter({ id: kept.id, email, title: post.title, replies, account }));
      }
    }
    return done({ confirmed: proved });
  });
}

async function isTheirs(commentId: string, postId: string, email: string) {
  const where = { id: commentId, postId, authorEmail: email };
  return (await db.comment.findFirst({ where, select: { id: true } })) !== null;
}

/** The row that is there, or a new one: a unique index sees to it that two windows make one. */
async function noteDown(
  tx: Tx,
  { email, postId, commentId, now }: { email: string; postId: string; commentId: string | null; now: Date },
) {
  await tx.subscription.createMany({
    data: [{ email, postId, commentId, createdAt: now }],
    skipDuplicates: true,
  });
  return tx.subscription.findFirstOrThrow({
    where: { email, postId, commentId },
    select: { id: true, confirmedAt: true },
  });
}

/**
 * Whoever holds the letter's link has read the mailbox: from now on letters are sent there, and the account that had
 * asked for the letter needs none for another discussion.
 */
export async function confirm(token: unknown, now: Date): Promise<Outcome> {
  const named = readConfirmToken(token);
  if (!named) return refuse('not-found', NOT_GOOD);
  const { id, askedBy } = named;
  return db.$transaction(async (tx) => {
    const known = await tx.subscription.findUnique({ where: { id }, select: { email: true } });
    if (!known) return refuse('not-found', NOT_GOOD);
    await tx.subscription.updateMany({ where: { id, confirmedAt: null }, data: { confirmedAt: now } });
    if (askedBy) await proveFor(tx, askedBy, known.email, now);
    return done(undefined);
  });
}

/**
 * Ends the letters that a token names: everything that its address follows under the same post, or a kind of letter
 * that an account gets. It needs no sign-in, and what is ended already is done.
 */
export async function stopLetters(token: unknown): Promise<Outcome> {
  const named = readStopToken(token);
  if (!named) return refuse('not-found', NOT_GOOD);
  const { kind, id } = named;
  if (kind === 'responses') await db.user.updateMany({ where: { id }, data: { mailResponses: false } });
  if (kind === 'digest') await db.user.updateMany({ where: { id }, data: { mailDigest: false } });
  if (kind === 'subscription') {
    const found = await db.subscription.findUnique({ where: { id }, select: { email: true, postId: true } });
    if (found) await db.subscription.deleteMany({ where: found });
  }
  return done(undefined);
}

/** Forgets whoever never followed the link of their letter. */
export async function forgetUnconfirmed(now: Date): Promise<void> {
  const before = new Date(now.getTime() - DAYS_TO_CONFIRM * DAY);
  await db.subscription.deleteMany({ where: { confirmedAt: null, createdAt: { lt: before } } });
}

const NOT_GOOD = 'This link is not good any more. Ask for letters again under the article.';
