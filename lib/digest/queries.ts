import 'server-only';
import { type Actor, may } from '@/lib/auth/permissions';
import { db } from '@/lib/db';
import { seenField } from '@/lib/moderation/seen';
import { excerpt, plainText } from '@/lib/text/plain';
import { type Offer, readOffer } from './offer';

/**
 * A link of a digest as its page shows it: what it would do, to what (as typed, so that one sees where links lead), with
 * the field that says so when it is confirmed; or why it can do nothing any more.
 */
export type OfferView =
  | { good: true; act: Offer['act']; name: string; title: string; body: string; seen: string }
  | { good: false; because: string };

/** What the link of a digest stands for now. A forged one is told like one that is past. */
export async function offerView(token: string, now: Date): Promise<OfferView> {
  const offered = await findOffer(token, now);
  if (typeof offered === 'string') return { good: false, because: offered };
  const { act, response } = offered;
  const { authorName: name, body, post } = response;
  return { good: true, act, name, title: post.title, body, seen: seenField(response) };
}

export const alreadyDecided = 'Somebody has decided about this response already.';

/** Who acts by this token on what, or the sentence that says why nobody does. */
export async function findOffer(token: unknown, now: Date) {
  const offer = readOffer(token);
  if (!offer || offer.until <= now)
    return 'This link is not good any more: links of a digest work for three days.';
  const moderator = await moderatorNamed(offer.moderatorId);
  if (!moderator) return 'This link was for someone who does not moderate here any more.';
  const response = await db.comment.findUnique({
    where: { id: offer.responseId },
    select: {
      id: true,
      status: true,
      authorName: true,
      body: true,
      editedAt: true,
      post: { select: { title: true } },
    },
  });
  if (response?.status !== 'pending') return alreadyDecided;
  return { act: offer.act, moderator, response };
}

async function moderatorNamed(id: string): Promise<Actor> {
  const person = await db.user.findUnique({
    where: { id, suspendedAt: null },
    select: { id: true, name: true, email: true, role: true },
  });
  return may(person, 'response.moderate') ? person : null;
}

/** What waits since `since`, oldest first, and how many that is in all; without anyone's e-mail address. */
export async function waitingSince(since: Date | null, most: number) {
  const where = { status: 'pending', createdAt: { gt: since ?? new Date(0) } } as const;
  const rows = await db.comment.findMany({
    where,
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    take: most,
    select: { id: true, authorName: true, html: true, post: { select: { title: true } } },
  });
  const { _count: count, _max: newest } = await db.comment.aggregate({
    where,
    _count: true,
    _max: { createdAt: true },
  });
  const waiting = rows.map(({ id, authorName, html, post }) => ({
    id,
    name: authorName,
    title: post.title,
    text: excerpt(plainText(html), 300),
  }));
  return { waiting, count, upTo: newest.createdAt };
}
