import 'server-only';
import { audit } from '@/lib/audit';
import { type Actor, may } from '@/lib/auth/permissions';
import { done, type Outcome, refuse } from '@/lib/outcome';
import { keepRevision } from '@/lib/revisions/keep';
import { formOf } from './form';
import { holdPost, subjectOf } from './hold';
import { endPlan } from './planned';
import { noSuchPost, refuseActor } from './refusals';
import { inTransaction } from './transaction';
import { dropWaiting } from './waiting';

/** The work of `discardChanges`. The text changes for whoever has it open, so it is a version of its own. */
export async function discard(actor: Actor, id: string, now: Date): Promise<Outcome<{ version: number }>> {
  if (!actor) return refuseActor(actor);
  return inTransaction(async (tx) => {
    const post = await holdPost(tx, id, now);
    if (!post) return noSuchPost;
    if (!may(actor, 'post.edit', subjectOf(post))) return refuseActor(actor);
    if ((await dropWaiting(tx, id)) === 0) return refuse('invalid', 'No changes are waiting any more.');
    await endPlan(tx, id);

    const version = post.version + 1;
    await keepRevision(tx, actor, id, { ...formOf(post), version }, now, 'discard');
    await tx.post.update({ where: { id }, data: { version }, select: { id: true } });
    await audit(tx, actor, now, { action: 'post.discard', subject: ['post', id], after: { version } });
    return done({ version });
  });
}
