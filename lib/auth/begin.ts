import 'server-only';
import { audit } from '@/lib/audit';
import type { Tx } from '@/lib/db';
import { type Outcome, refuse } from '@/lib/outcome';
import type { Actor } from './permissions';
import { sessionEnd } from './rules';

/** Where an attempt to sign in comes from: the network address and the browser's name for itself. */
export type Origin = { now: Date; address: string; userAgent: string };

/** A session that has begun, and whose it is. */
export type Begun = { id: string; expiresAt: Date; actor: NonNullable<Actor> };

/** What a suspended person is told who has proved who they are. */
export const suspended = refuse(
  'forbidden',
  'This account is suspended. Write to an administrator of this site.',
) satisfies Outcome;

/**
 * Begins a session for whoever has proved who they are, and writes it into the log with `how`. What is past is swept out
 * by whoever comes in next. The caller holds the person's row: whoever suspends them waits, and ends this session too.
 */
export async function beginSession(
  tx: Tx,
  { id: userId, name, email, role }: NonNullable<Actor>,
  { now, userAgent }: Omit<Origin, 'address'>,
  how: 'password' | 'oneTimeCode' | 'recoveryCode' | 'passkey' | 'invitation' = 'password',
): Promise<Begun> {
  await tx.session.deleteMany({ where: { expiresAt: { lte: now } } });
  await tx.secondStep.deleteMany({ where: { expiresAt: { lte: now } } });
  await tx.rateLimit.deleteMany({ where: { expire: { lt: Date.now() } } });
  const actor = { id: userId, name, email, role };
  await audit(tx, actor, now, {
    action: 'person.signIn',
    subject: ['person', userId],
    ...(how !== 'password' && { after: { how } }),
  });
  const session = await tx.session.create({
    data: { userId, createdAt: now, expiresAt: sessionEnd(now), userAgent: userAgent || null },
    select: { id: true, expiresAt: true },
  });
  return { ...session, actor };
}
