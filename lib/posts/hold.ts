import 'server-only';
import { choiceAt } from '@/lib/closing/decide';
import { lockPosts } from '@/lib/comments/lock';
import type { Tx } from '@/lib/db';
import { holdTerms } from '@/lib/taxonomy/hold';
import { isUuid } from '@/lib/text/uuid';
import { formSelect } from './form';
import { linkedTo } from './linked';
import { holdPageTree } from './tree/hold';

/**
 * The post with its form and standing at `now`, held until the transaction ends, a page with all below it; null when there is none. A choice
 * about responses whose timer has run out is what it became.
 */
export async function holdPost(tx: Tx, id: string, now: Date) {
  if (!isUuid(id)) return null;
  await holdTerms(tx);
  await lockPosts(tx, [id, ...(await holdPageTree(tx, id))]);
  const post = await tx.post.findUnique({
    where: { id },
    select: {
      ...ownColumns,
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
  // One statement for what Prisma takes seven for: everybody else who saves this post waits meanwhile.
  const linked = (await linkedTo([id], tx)).get(id);
  if (!post || !linked) return null;
  const { responsesUntil: until, responsesThen, ...held } = post;
  const above = post.parentId
    ? await tx.post.findUnique({ where: { id: post.parentId }, select: { permalink: true } })
    : null;
  return {
    ...held,
    /** The address that a page's own begins with; '' at the top. */
    parentPath: above?.permalink ?? '',
    responses: choiceAt({ policy: post.responses, until, afterwards: responsesThen }, now),
    authors: linked.authors.map(({ id, name, slug }) => ({ user: { id, name, slug } })),
    categories: linked.categories.map((category) => ({ category })),
    tags: linked.tags.map((tag) => ({ tag })),
    media: linked.media,
  };
}

const { authors: _, categories: __, tags: ___, media: ____, ...ownColumns } = formSelect;

export type HeldPost = NonNullable<Awaited<ReturnType<typeof holdPost>>>;

/** What `may` asks of a post. */
export function subjectOf({ kind, authors }: Pick<HeldPost, 'kind' | 'authors'>) {
  return { kind, authorIds: authors.map(({ user }) => user.id) };
}
