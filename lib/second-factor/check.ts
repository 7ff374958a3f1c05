import 'server-only';
import type { Tx } from '@/lib/db';
import { refuse } from '@/lib/outcome';
import { openSecret, stepOfCode } from './one-time';
import { hashOf } from './recovery';
import { readCode } from './rules';

/** Which kind of code was right; or the refusal. */
export type Checked =
  | { ok: true; value: 'oneTimeCode' | 'recoveryCode'; tags: [] }
  | ReturnType<typeof refuse>;

/**
 * Whether `typed` is a code of the person's that is good at `now`, and uses it up in `tx`: a code that was taken, and
 * those before it, are taken no more, whoever sends them at the same time. Refuses with a sentence beside `code`.
 */
export async function takeCode(tx: Tx, userId: string, typed: string, now: Date): Promise<Checked> {
  const read = readCode(typed);
  if (!read) return wrong('Write the six digits that the app shows, or a recovery code.');
  return read.kind === 'oneTime'
    ? takeOneTimeCode(tx, userId, read.code, now)
    : takeRecoveryCode(tx, userId, read.code, now);
}

async function takeOneTimeCode(tx: Tx, userId: string, code: string, now: Date): Promise<Checked> {
  const kept = await tx.oneTimeCodes.findUnique({ where: { userId } });
  const secret = kept && openSecret(userId, kept.secret);
  if (kept && secret === null) return wrong(unreadable);
  const step = secret ? stepOfCode(secret, code, now) : null;
  if (step === null) return wrong('This code is not right. Write the one that the app shows now.');
  const { count } = await tx.oneTimeCodes.updateMany({
    where: { userId, lastStep: { lt: step } },
    data: { lastStep: step },
  });
  if (count === 0) return wrong('This code was used already. Wait for the next one.');
  return { ok: true, value: 'oneTimeCode', tags: [] };
}

async function takeRecoveryCode(tx: Tx, userId: string, code: string, now: Date): Promise<Checked> {
  const { count } = await tx.recoveryCode.updateMany({
    where: { userId, codeHash: hashOf(code), usedAt: null },
    data: { usedAt: now },
  });
  if (count === 0) return wrong('This recovery code is not right, or was used already.');
  return { ok: true, value: 'recoveryCode', tags: [] };
}

const unreadable =
  'This site cannot check the codes of your app any more, because its own secret was changed. Use a recovery code, or ask an administrator to reset your second factor.';

const wrong = (sentence: string) => refuse('invalid', sentence, { code: [sentence] });
