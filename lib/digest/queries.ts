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

/**
 * What came to wait from `since` until just now, longest first, and how many that is in all; without anyone's e-mail
 * address. The next digest asks from `upTo`.
 */
export async function waitingSince(since: Date | null, most: number) {
  const upTo = await settledUntil();
  const where = { status: 'pending', pendingSince: { gte: since ?? new Date(0), lt: upTo } } as const;
  const rows = await db.comment.findMany({
    where,
    orderBy: [{ pendingSince: 'asc' }, { id: 'asc' }],
    take: most,
    select: { id: true, authorName: true, html: true, post: { select: { title: true } } },
  });
  const count = await db.comment.count({ where });
  const waiting = rows.map(({ id, authorName, html, post }) => ({
    id,
    name: authorName,
    title: post.title,
    text: excerpt(plainText(html), 300),
  }));
  return { waiting, count, upTo };
}

/**
 * The instant before which no response can come to wait any more: that of a transaction which is still at work is later
 * than its beginning. In whole milliseconds, rounded down, as the column is kept.
 */
async function settledUntil(): Promise<Date> {
  const [row] = await db.$queryRaw<{ until: Date }[]>`
    SELECT date_trunc('milliseconds', least(statement_timestamp(), min(xact_start))) AS until
    FROM pg_stat_activity
    WHERE datname = current_database() AND backend_xid IS NOT NULL AND pid <> pg_backend_pid()`;
  if (!row) throw new Error('The database does not tell the time.');
  return row.until;
}
