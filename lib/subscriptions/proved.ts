import 'server-only';
import { db, type Tx } from '@/lib/db';

/** Whether the link of a letter to this address (lower case) that this account had asked for was ever followed. */
export async function isProvedFor(accountId: string, email: string): Promise<boolean> {
  const where = { email_userId: { email, userId: accountId } };
  return (await db.provedAddress.findUnique({ where, select: { email: true } })) !== null;
}

/**
 * Lets the account follow discussions with this address from `now` on. It outlives the subscription whose letter asked
 * for it. Of an account that is not there any more nothing is noted, also when it goes at the same moment.
 */
export async function proveFor(tx: Tx, accountId: string, email: string, now: Date): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO "ProvedAddress" (email, "userId", "provedAt")
    SELECT ${email}, id, ${now} FROM "User" WHERE id = ${accountId}::uuid FOR KEY SHARE
    ON CONFLICT DO NOTHING`;
}
