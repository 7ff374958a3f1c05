import 'server-only';
import type { Tx } from '@/lib/db';
import { differences, formOf } from './form';
import type { HeldPost } from './hold';
import { settleAddress } from './settle';
import { stillThere } from './still-there';
import { dropWaiting, textInHand, waitingSelect } from './waiting';
import { columnsOf, responsesColumns, writeLists } from './write';

/**
 * Makes the changes that wait, if any, the text of a post that has just lost its readers. Nobody is there to mend what
 * has gone since: people and categories that are not there any more are left out, and a taken slug gets a number. The
 * text in hand stays what it was, and so does its version. Answers the tags of the pages that moved with it.
 */
export async function foldWaiting(tx: Tx, post: HeldPost, now: Date): Promise<string[]> {
  const { id: postId, publishedAt } = post;
  const select = { ...waitingSelect, changedById: true };
  const waited = await tx.waitingChanges.findUnique({ where: { postId }, select });
  if (!waited) return [];
  const settings = await tx.settings.findUniqueOrThrow({ where: { id: 1 } });
  const own = formOf(post);
  const inHand = textInHand(waited, own);
  const { form: typed, names } = await stillThere(tx, post, inHand);
  const settling = { post, form: typed, live: false, settings, names, publishedAt, now, unattended: true };
  const address = await settleAddress(tx, settling);
  const { slug, permalink } = address.ok ? address.value : post;

  const form = { ...typed, slug };
  const changed = differences(own, form);
  await dropWaiting(tx, postId);
  await writeLists(tx, postId, form, changed);
  await tx.post.update({
    where: { id: postId },
    data: {
      ...columnsOf(form, now),
      ...(changed.includes('responses') && responsesColumns({ id: waited.changedById }, form.responses, now)),
      permalink,
    },
    select: { id: true },
  });
  return address.ok ? address.tags : [];
}
