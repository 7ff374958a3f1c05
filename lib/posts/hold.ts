import 'server-only';
import { choiceAt } from '@/lib/closing/decide';
import { lockPosts } from '@/lib/comments/lock';
import type { Tx } from '@/lib/db';
import { isUuid } from '@/lib/text/uuid';
import { formSelect } from './form';

/**
 * The post with its form and standing at `now`, held until the transaction ends; null when there is none. A choice
 * about responses whose timer has run out is what it became.
 */
export async function holdPost(tx: Tx, id: string, now: Date) {
  if (!isUuid(id)) return null;
  await lockPosts(tx, [id]);
  const post = await tx.post.findUnique({
    where: { id },
    select: {
      ...formSelect,
      id: true,
      status: true,
      statusBeforeTrash: true,
      publishedAt: true,
      permalink: true,
      publishAt: true,
      unpublishAt: true,
      sticky: true,
      featured: true,
      responsesUntil: true,
      responsesThen: true,
    },
  });
  if (!post) return null;
  const { responsesUntil: until, responsesThen, ...held } = post;
  return { ...held, responses: choiceAt({ policy: post.responses, until, afterwards: responsesThen }, now) };
}

export type HeldPost = NonNullable<Awaited<ReturnType<typeof holdPost>>>;

/** What `may` asks of a post. */
export function subjectOf(post: HeldPost): { authorIds: string[] } {
  return { authorIds: post.authors.map(({ user }) => user.id) };
}
