import 'server-only';
import type { Tx } from '@/lib/db';
import type { RevisionKind } from '@/lib/generated/prisma/enums';
import { keepRevision } from '@/lib/revisions/keep';
import { differences, formOf } from '../form';
import type { HeldPost } from '../hold';
import type { PostForm } from '../schema';
import { type Slugs, settleAddress } from '../settle';
import { dropWaiting, keepWaiting, textInHand, waitingSelect } from '../waiting';

/**
 * Keeps as a revision what goes to readers by itself. Where editors have another text in hand, that one waits on, and is
 * a revision once more after it: each is the text in hand at its version. `chosen` is the form before it was settled: what
 * nobody changed in it since is settled in the text in hand too. Answers the version.
 */
export async function sendOut(
  tx: Tx,
  post: HeldPost,
  { form, chosen, kind, now }: { form: PostForm; chosen: PostForm; kind: RevisionKind; now: Date },
): Promise<number> {
  const version = post.version + 1;
  await keepRevision(tx, null, post.id, { ...form, version }, now, kind);
  const waited = await tx.waitingChanges.findUnique({
    where: { postId: post.id },
    select: { ...waitingSelect, changedAt: true, changedById: true },
  });
  const inHand = textInHand(waited, formOf(post));
  const since = Object.fromEntries(differences(chosen, inHand).map((name) => [name, inHand[name]]));
  const text: PostForm = { ...form, ...since };
  const later = { ...text, slug: text.slug || form.slug, version: version + 1 };
  if (differences(form, later).length === 0) {
    if (waited) await dropWaiting(tx, post.id);
    return version;
  }
  const by = waited?.changedById ? { id: waited.changedById } : null;
  await keepRevision(tx, by, post.id, later, now, 'autosave');
  await keepWaiting(tx, by, post.id, { form: later, own: form, now: waited?.changedAt ?? now });
  return later.version;
}

type Wanted = { form: PostForm; names: Slugs; publishedAt: Date | null; now: Date };

/**
 * Nobody is there to choose another slug: one that is taken gets a number, or else the id of the post. `tags` are of the
 * pages that move along.
 */
export async function addressFor(tx: Tx, post: HeldPost, wanted: Wanted) {
  const settings = await tx.settings.findUniqueOrThrow({ where: { id: 1 } });
  const settling = { ...wanted, post, live: true, settings, unattended: true };
  const address = await settleAddress(tx, settling);
  if (address.ok) return { ...address.value, tags: address.tags };
  const own = await settleAddress(tx, { ...settling, form: { ...wanted.form, slug: post.id } });
  if (!own.ok) throw new Error(`A post that goes out finds no address: ${own.refusal.message}`);
  return { ...own.value, tags: own.tags };
}
