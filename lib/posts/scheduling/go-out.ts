import 'server-only';
import { audit } from '@/lib/audit';
import type { Tx } from '@/lib/db';
import { theSite } from '../by-itself';
import { formOf } from '../form';
import type { HeldPost } from '../hold';
import { pagesWith } from '../pages';
import { slugsOf } from '../settle';
import { addressFor, sendOut } from './send-out';

/** Publishes a scheduled post as of `publishedAt`: changes that wait for an update wait on. Answers the tags of its pages. */
export async function goOut(tx: Tx, post: HeldPost, publishedAt: Date, now: Date): Promise<string[]> {
  const [form, names] = [formOf(post), slugsOf(post)];
  const { slug, permalink, tags } = await addressFor(tx, post, { form, names, publishedAt, now });
  const version = await sendOut(tx, post, { form: { ...form, slug }, chosen: form, kind: 'publish', now });
  await tx.post.update({
    where: { id: post.id },
    data: { slug, permalink, version, status: 'published', publishAt: null, publishedAt },
    select: { id: true },
  });
  const entry = {
    action: 'post.publish',
    subject: ['post', post.id],
    before: { status: post.status },
    after: { status: 'published', permalink, at: publishedAt.toISOString() },
  } as const;
  await audit(tx, null, now, entry, theSite);
  return [...pagesWith(post.id, form.authorIds, [], true), ...tags];
}
