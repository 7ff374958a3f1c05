import 'server-only';
import { audit } from '@/lib/audit';
import { personTag, postTag } from '@/lib/cache-tags';
import { db, type Tx } from '@/lib/db';
import type { Prisma } from '@/lib/generated/prisma/client';
import { invalid } from '@/lib/invalid';
import { done, type Outcome, refuse, signedOut } from '@/lib/outcome';
import { isUuid } from '@/lib/text/uuid';
import { checkPassword } from './check-password';
import { endSessions } from './end-sessions';
import { hashPassword } from './password';
import { oneAtATime } from './people-commands';
import { type Actor, may } from './permissions';
import { passwordForm, profileForm } from './schema';

/**
 * What a person says of themselves: name, e-mail, website, biography; an administrator may say it for others. Another
 * e-mail is another way to sign in, so one's own takes the password. Bylines, the author's page and the articles that say
 * who closed their responses change with it.
 */
export async function updateProfile(
  actor: Actor,
  personId: string,
  input: unknown,
  now: Date,
): Promise<Outcome> {
  if (!actor) return signedOut;
  const isOwn = may(actor, 'account.change', { userId: personId });
  if (!isOwn && !may(actor, 'person.manage'))
    return refuse('forbidden', 'Only an administrator may change the profile of another.');
  const form = profileForm.safeParse(input);
  if (!form.success) return invalid(form.error);
  const { password, ...profile } = form.data;

  const kept = isUuid(personId) ? await db.user.findUnique({ where: { id: personId } }) : null;
  if (!kept) return refuse('not-found', 'There is no such person.');
  if (isOwn && profile.email.toLowerCase() !== kept.email.toLowerCase()) {
    if (!password) return refuse('invalid', needed, { password: [needed] });
    const refusal = await checkPassword(kept, password, 'password');
    if (refusal) return refusal;
  }

  return db.$transaction(async (tx) => {
    await oneAtATime(tx);
    const other = await tx.user.findFirst({ where: { email: profile.email, id: { not: personId } } });
    if (other) return refuse('conflict', taken, { email: [taken] });
    if (!(await update(tx, isOwn ? kept : { id: personId }, profile))) return signedOut;
    const { name, email, url, bio } = kept;
    await audit(tx, actor, now, {
      action: isOwn ? 'person.updateProfile' : 'person.editProfile',
      subject: ['person', personId],
      before: { name, email, url, bio },
      after: profile,
    });
    const closed = await tx.post.findMany({
      where: {
        OR: [{ responsesClosedById: personId }, { comments: { some: { threadClosedById: personId } } }],
      },
      select: { id: true },
    });
    return done(undefined, [personTag(personId), ...closed.map(({ id }) => postTag(id))]);
  });
}

const needed = 'Write your password to change the e-mail address.';
const taken = 'This e-mail address cannot be used. Choose another.';

/** False when the password is not the one that was checked any more: whoever set another ended this session too. */
async function update(
  tx: Tx,
  kept: { id: string; passwordHash?: string | null },
  data: Prisma.UserUpdateManyMutationInput,
): Promise<boolean> {
  const { count } = await tx.user.updateMany({
    where: { id: kept.id, passwordHash: kept.passwordHash },
    data,
  });
  return count > 0;
}

/** Replaces the actor's password and ends all their sessions but `sessionId`, the one that asks. */
export async function changePassword(
  actor: Actor,
  input: unknown,
  { now, sessionId }: { now: Date; sessionId: string },
): Promise<Outcome<{ ended: number }>> {
  if (!actor || !may(actor, 'account.change', { userId: actor.id })) return signedOut;
  const form = passwordForm.safeParse(input);
  if (!form.success) return invalid(form.error);

  const kept = await db.user.findUniqueOrThrow({ where: { id: actor.id } });
  const refusal = await checkPassword(kept, form.data.current, 'current');
  if (refusal) return refusal;

  const passwordHash = await hashPassword(form.data.password);
  return db.$transaction(async (tx) => {
    if (!(await update(tx, kept, { passwordHash }))) return signedOut;
    const ended = await endSessions(tx, actor.id, sessionId);
    await audit(tx, actor, now, { action: 'person.changePassword', subject: ['person', actor.id] });
    return done({ ended });
  });
}
