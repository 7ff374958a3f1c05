import 'server-only';
import { audit } from '@/lib/audit';
import { endSessions } from '@/lib/auth/end-sessions';
import { changePerson } from '@/lib/auth/people-commands';
import type { Actor } from '@/lib/auth/permissions';
import { done, type Outcome, refuse } from '@/lib/outcome';
import { forgetCodesOf } from './commands';

/**
 * Takes a person's one-time codes, recovery codes and passkeys away, for whoever has lost the device: they sign in with
 * the password alone, everywhere anew. Refuses who is no administrator, and oneself: that takes the password and a code.
 */
export async function resetSecondFactor(actor: Actor, personId: string, now: Date): Promise<Outcome> {
  return changePerson(actor, personId, async (tx) => {
    if (personId === actor?.id)
      return refuse('conflict', 'Change your own second factor on your account page.');
    const codes = await forgetCodesOf(tx, personId);
    const { count: passkeys } = await tx.passkey.deleteMany({ where: { userId: personId } });
    if (codes + passkeys === 0) return refuse('conflict', 'They sign in with the password alone already.');
    await endSessions(tx, personId);
    await audit(tx, actor, now, {
      action: 'person.resetSecondFactor',
      subject: ['person', personId],
      before: { oneTimeCodes: codes > 0, passkeys },
    });
    return done(undefined);
  });
}
