import 'server-only';
import { audit } from '@/lib/audit';
import { namedTag, postsTag, postTag } from '@/lib/cache-tags';
import { db, type Tx } from '@/lib/db';
import { done, type Outcome } from '@/lib/outcome';
import { keepRevision } from '@/lib/revisions/keep';
import { theSite } from '../by-itself';
import { foldWaiting } from '../fold';
import { formOf } from '../form';
import { type HeldPost, holdPost } from '../hold';
import { settleAddress, slugsOf } from '../settle';
import { takenBack } from '../taken-back';
import { inTransaction } from '../transaction';
import { leaveJob } from './job';
import { type Due, dueAt, nextMoment } from './rules';

/**
 * Does with one post what is due at `now`, and says what that was: it is published as of the moment that was chosen, or
 * taken back. Nothing when its moment has not come, is another one by now, or was seen to already, so that a job may be
 * early, late or done twice.
 */
export async function carryOut(postId: string, now: Date): Promise<Outcome<Due | null>> {
  // Most of the jobs that are done twice end here, without keeping anyone waiting.
  const seen = await db.post.findUnique({ where: { id: postId }, select: planned });
  if (!seen || !nextMoment(seen)) return done(null);
  return inTransaction<Due | null>(async (tx) => {
    const post = await holdPost(tx, postId, now);
    const moment = post && nextMoment(post);
    if (!post || !moment) return done(null);
    const due = dueAt(post, now);
    if (due === 'publish') return goOut(tx, post, moment, now);
    if (due === 'unpublish') return comeBack(tx, post, now);
    // A job that came too early is the only one there was.
    await leaveJob(tx, postId, moment);
    return done(null);
  });
}

const planned = { status: true, publishAt: true, unpublishAt: true } as const;

async function goOut(tx: Tx, post: HeldPost, publishedAt: Date, now: Date): Promise<Outcome<Due>> {
  const { address, moved } = await addressOf(tx, post, publishedAt, now);
  const form = { ...formOf(post), slug: address.slug, version: post.version + 1 };
  await keepRevision(tx, null, post.id, form, now, 'publish');
  const changes = {
    ...address,
    version: form.version,
    status: 'published',
    publishAt: null,
    publishedAt,
  } as const;
  await tx.post.update({ where: { id: post.id }, data: changes, select: { id: true } });
  await audit(
    tx,
    null,
    now,
    {
      action: 'post.publish',
      subject: ['post', post.id],
      before: { status: post.status },
      after: { status: 'published', permalink: changes.permalink, at: publishedAt.toISOString() },
    },
    theSite,
  );
  return done<Due>('publish', [postTag(post.id), postsTag, namedTag(post.id), ...moved]);
}

/** Nobody is there to choose another slug: one that is taken gets a number, or else the id of the post. */
async function addressOf(tx: Tx, post: HeldPost, publishedAt: Date, now: Date) {
  const settings = await tx.settings.findUniqueOrThrow({ where: { id: 1 } });
  const [form, names] = [formOf(post), slugsOf(post)];
  const settling = { post, form, live: true, settings, names, publishedAt, now, unattended: true };
  const address = await settleAddress(tx, settling);
  if (address.ok) return { address: address.value, moved: address.tags };
  const own = await settleAddress(tx, { ...settling, form: { ...form, slug: post.id } });
  if (!own.ok) throw new Error(`A scheduled post finds no address: ${own.refusal.message}`);
  return { address: own.value, moved: own.tags };
}

async function comeBack(tx: Tx, post: HeldPost, now: Date): Promise<Outcome<Due>> {
  await tx.post.update({ where: { id: post.id }, data: takenBack, select: { id: true } });
  const moved = await foldWaiting(tx, post, now);
  await audit(
    tx,
    null,
    now,
    {
      action: 'post.unpublish',
      subject: ['post', post.id],
      before: { status: post.status },
      after: { status: 'draft', at: post.unpublishAt?.toISOString() },
    },
    theSite,
  );
  return done<Due>('unpublish', [postTag(post.id), postsTag, namedTag(post.id), ...moved]);
}
