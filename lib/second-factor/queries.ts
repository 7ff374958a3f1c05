import 'server-only';
import { db } from '@/lib/db';
import { enrolment, openSecret } from './one-time';
import { isFresh } from './rules';

/** How a person's one-time codes stand: since when they are on, and how many recovery codes are left. */
export async function codesOf(userId: string): Promise<{ since: Date | null; recoveryLeft: number }> {
  const [kept, recoveryLeft] = await Promise.all([
    db.oneTimeCodes.findUnique({ where: { userId }, select: { confirmedAt: true } }),
    db.recoveryCode.count({ where: { userId, usedAt: null } }),
  ]);
  return { since: kept?.confirmedAt ?? null, recoveryLeft };
}

/** What an app has to take before the codes can be turned on: in letters, as a link and drawn. Null when none is due. */
export async function pendingEnrolment(
  { id, email }: { id: string; email: string },
  site: string,
  now: Date,
): Promise<{ secret: string; address: string; svg: string } | null> {
  const kept = await db.oneTimeCodes.findUnique({ where: { userId: id, confirmedAt: null } });
  const secret = kept && isFresh(kept.createdAt, now) ? openSecret(id, kept.secret) : null;
  return secret ? { secret, ...enrolment(secret, { site, email }) } : null;
}
