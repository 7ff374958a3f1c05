import 'server-only';
import { audit } from '@/lib/audit';
import type { Tx } from '@/lib/db';
import type { PlannedUpdate } from '@/lib/generated/prisma/client';
import { theSite } from '../by-itself';
import { differences, formOf } from '../form';
import type { HeldPost } from '../hold';
import { pagesWith } from '../pages';
import { endPlan } from '../planned';
import { stillThere } from '../still-there';
import { textInHand } from '../waiting';
import { columnsOf, responsesColumns, writeLists } from '../write';
import { addressFor, sendOut } from './send-out';

/**
 * Gives readers of a published post the text that was chosen for this moment. What was saved since waits on. Nobody is
 * there to mend what has gone meanwhile: people and categories that are not there any more are left out, and a taken
 * slug gets a number. Answers the tags of its pages.
 */
export async function sendUpdate(tx: Tx, post: HeldPost, plan: PlannedUpdate, now: Date): Promise<string[]> {
  const { id, publishedAt } = post;
  const own = formOf(post);
  const chosen = textInHand(plan, own);
  const { form: found, names } = await stillThere(tx, post, chosen);
  const { slug, permalink, tags } = await addressFor(tx, post, { form: found, names, publishedAt, now });
  const form = { ...found, slug };
  const changed = differences(own, form);
  const version = await sendOut(tx, post, { form, chosen, kind: 'update', now });
  await endPlan(tx, id);
  await writeLists(tx, id, form, changed);
  await tx.post.update({
    where: { id },
    data: {
      ...columnsOf({ ...form, version }, now),
      ...(changed.includes('responses') && responsesColumns({ id: plan.plannedById }, form.responses, now)),
      permalink,
    },
    select: { id: true },
  });
  const entry = {
    action: 'post.update',
    subject: ['post', id],
    before: { version: post.version, permalink: post.permalink },
    after: { version, permalink, changed, at: plan.at.toISOString() },
  } as const;
  await audit(tx, null, now, entry, theSite);
  return [
    ...pagesWith(id, [...own.authorIds, ...form.authorIds], changed, permalink !== post.permalink),
    ...tags,
  ];
}
