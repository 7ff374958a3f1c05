import 'server-only';
import { audit } from '@/lib/audit';
import { type Actor, may } from '@/lib/auth/permissions';
import { db, type Tx } from '@/lib/db';
import { done, type Outcome, refuse, signedOut } from '@/lib/outcome';
import { isUuid } from '@/lib/text/uuid';
import { passkeyName } from './schema';

export { addPasskey, type Offer, offerPasskey } from './register';
export { askForPasskey, signInWithPasskey } from './sign-in';

/** Calls a passkey of the actor's something else. */
export async function renamePasskey(actor: Actor, id: string, sent: unknown, now: Date): Promise<Outcome> {
  const name = passkeyName.safeParse(sent);
  return changeOwn(actor, id, async (tx, passkey) => {
    if (!name.success) {
      const sentences = name.error.issues.map(({ message }) => message);
      return refuse('invalid', sentences[0] ?? '', { [`name-${id}`]: sentences });
    }
    await tx.passkey.update({ where: { id }, data: { name: name.data }, select: { id: true } });
    await audit(tx, actor, now, {
      action: 'person.renamePasskey',
      subject: ['person', passkey.userId],
      before: { passkey: passkey.name },
      after: { passkey: name.data },
    });
    return done(undefined);
  });
}

/** Forgets a passkey of the actor's: it signs nobody in from now on. */
export async function removePasskey(actor: Actor, id: string, now: Date): Promise<Outcome> {
  return changeOwn(actor, id, async (tx, passkey) => {
    await tx.passkey.delete({ where: { id }, select: { id: true } });
    await audit(tx, actor, now, {
      action: 'person.removePasskey',
      subject: ['person', passkey.userId],
      before: { passkey: passkey.name },
    });
    return done(undefined);
  });
}

const gone = refuse('not-found', 'This passkey is not in the list any more.');

async function changeOwn(
  actor: Actor,
  id: string,
  change: (tx: Tx, passkey: { userId: string; name: string }) => Promise<Outcome>,
): Promise<Outcome> {
  if (!actor) return signedOut;
  if (!isUuid(id)) return gone;
  return db.$transaction(async (tx) => {
    await tx.$executeRaw`SELECT 1 FROM "Passkey" WHERE id = ${id}::uuid FOR UPDATE`;
    const passkey = await tx.passkey.findUnique({ where: { id }, select: { userId: true, name: true } });
    // Another's is answered like one that does not exist.
    if (!passkey || !may(actor, 'account.change', passkey)) return gone;
    return change(tx, passkey);
  });
}
