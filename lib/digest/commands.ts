import 'server-only';
import { roleMay } from '@/lib/auth/permissions';
import { db } from '@/lib/db';
import { Role } from '@/lib/generated/prisma/enums';
import { mailIsOn } from '@/lib/mail/on';
import { queueMail } from '@/lib/mail/queue';
import { approve, type Decided, trash } from '@/lib/moderation/commands';
import { seenFields } from '@/lib/moderation/seen';
import { type Outcome, refuse } from '@/lib/outcome';
import { digestLetter } from './letter';
import { alreadyDecided, findOffer, waitingSince } from './queries';

/** The most responses that one digest shows. */
const MOST = 20;

/** Writes to every moderator who wants it of what has come into the queue since they were last told. */
export async function sendDigests(now: Date): Promise<void> {
  if (!mailIsOn()) return;
  const roles = Object.values(Role).filter((role) => roleMay(role, 'response.moderate'));
  const moderators = await db.user.findMany({
    where: { role: { in: roles }, mailDigest: true, suspendedAt: null },
    select: { id: true, email: true, digestedAt: true },
  });
  for (const { digestedAt, ...moderator } of moderators) {
    const { waiting, count, upTo } = await waitingSince(digestedAt, MOST);
    if (count === 0) continue;
    await db.$transaction(async (tx) => {
      // Of two digests at once, one is told that it came second.
      const told = await tx.user.updateMany({
        where: { id: moderator.id, digestedAt },
        data: { digestedAt: upTo },
      });
      if (told.count === 1) await queueMail(tx, digestLetter(moderator, waiting, count, now));
    });
  }
}

/**
 * Does what a link of a digest offers, as the moderator that it was written to, signed in or not. `seen` is the field
 * of the page that showed the text. Refuses a link that is forged, past or used, one of whoever may not moderate any
 * more, and a text that is another by now.
 */
export async function decideByMail(token: unknown, seen: unknown, now: Date): Promise<Outcome<Decided>> {
  const offered = await findOffer(token, now);
  if (typeof offered === 'string') return refuse('not-found', offered);
  const { act, moderator, response } = offered;
  const decide = act === 'approve' ? approve : trash;
  const read = seenFields.safeParse(seen).data;
  if (!read?.has(response.id)) return edited;
  const outcome = await decide(moderator, { ids: [response.id], seen: read }, now);
  if (!outcome.ok || outcome.value.meanwhile.length === 0) return outcome;
  return outcome.value.meanwhile.some((one) => one.edited) ? edited : refuse('conflict', alreadyDecided);
}

const edited = refuse('conflict', 'It was edited meanwhile. Read it again, then decide.');
