import 'server-only';
import { createHash } from 'node:crypto';
import { plainLetters } from '@/lib/auth/new-password';
import type { Tx } from '@/lib/db';
import { groupedCode, recoveryCount } from './rules';

/** What is kept of a recovery code. It has 75 bits, so that a plain hash tells nobody what it is. */
export function hashOf(code: string): string {
  return createHash('sha256').update(`recovery:${code}`).digest('base64url');
}

/** Gives a person new recovery codes in place of all they had, and answers them: afterwards nobody can read them. */
export async function giveRecoveryCodes(tx: Tx, userId: string): Promise<string[]> {
  const codes = Array.from({ length: recoveryCount }, () => plainLetters(15));
  await tx.recoveryCode.deleteMany({ where: { userId } });
  await tx.recoveryCode.createMany({ data: codes.map((code) => ({ userId, codeHash: hashOf(code) })) });
  return codes.map(groupedCode);
}
