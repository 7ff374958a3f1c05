import 'server-only';
import { countCode, forgetCodes, tooMany } from '@/lib/auth/attempts';
import { db } from '@/lib/db';
import type { refuse } from '@/lib/outcome';
import { takeCode } from './check';

/** Whether the person gives a code where they sign in or change how. */
export async function asksForCode(userId: string): Promise<boolean> {
  return (await db.oneTimeCodes.count({ where: { userId, confirmedAt: { not: null } } })) > 0;
}

/**
 * Asks a person whose codes are on for one, which is used up, before something that would do without it from then on.
 * Null when it is good, or none is asked; else the refusal, beside `code`.
 */
export async function askForCode(
  userId: string,
  typed: string,
  now: Date,
): Promise<ReturnType<typeof refuse> | null> {
  if (!(await asksForCode(userId))) return null;
  const wait = await countCode(userId);
  if (wait) return tooMany(wait);
  const used = await db.$transaction((tx) => takeCode(tx, userId, typed, now));
  if (!used.ok) return used;
  await forgetCodes(userId);
  return null;
}
