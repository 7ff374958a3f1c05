import 'server-only';
import { z } from 'zod';
import { audit } from '@/lib/audit';
import { type Actor, may } from '@/lib/auth/permissions';
import { db } from '@/lib/db';
import { invalid } from '@/lib/invalid';
import { done, type Outcome, signedOut } from '@/lib/outcome';

const ticked = z.literal('yes').optional();
const lettersForm = z.object({ mailResponses: ticked, mailDigest: ticked }, 'Send the form again.');

/** Which letters a person wants from their account on: of responses to their articles, and of the queue. */
export async function chooseLetters(actor: Actor, input: unknown, now: Date): Promise<Outcome> {
  if (!actor || !may(actor, 'account.change', { userId: actor.id })) return signedOut;
  const form = lettersForm.safeParse(input);
  if (!form.success) return invalid(form.error);
  const chosen = {
    mailResponses: form.data.mailResponses === 'yes',
    mailDigest: form.data.mailDigest === 'yes',
  };
  return db.$transaction(async (tx) => {
    await tx.user.update({ where: { id: actor.id }, data: chosen });
    await audit(tx, actor, now, {
      action: 'person.chooseLetters',
      subject: ['person', actor.id],
      after: chosen,
    });
    return done(undefined);
  });
}
