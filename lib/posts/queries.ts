import 'server-only';
import { type ClosingRules, closingFacts, closingFactsSelect, slowModeOf } from '@/lib/closing/facts';
import { closedThreads } from '@/lib/closing/queries';
import { closesSoon, closingChange, closingState } from '@/lib/closing/rules';
import { closingRules } from '@/lib/closing/site-rules';
import { db } from '@/lib/db';
import type { Prisma } from '@/lib/generated/prisma/client';
import { embedsIn } from '@/lib/media/body';
import { knownEmbeds } from '@/lib/media/queries';
import { relatedView, viewsOf } from '@/lib/media/shown';
import { picturesOf } from '@/lib/media-library/queries';
import { idIn } from '@/lib/media-library/rules';
import { excerpt } from '@/lib/text/plain';
import { isUuid } from '@/lib/text/uuid';
import { canonicalPath } from './address';
import { type Linked, linkedTo } from './linked';
import { linkedBy } from './linked-by';
import { isPublished } from './published';
import { noPost } from './schema';
import { linkTo, shownOf, shownSelect } from './shown';
import { shownBody } from './shown-body';
import type { ArticleView } from './views';
import { textInHand, waitingSelect } from './waiting';
import { columnsOf } from './write';

export type Found = { kind: 'article'; article: ArticleView } | { kind: 'moved'; to: string };

/**
 * What is read at a path (encoded or not): the published article, where it moved to, or null. Five statements,
 * whatever the article holds: the rules, the post, who closed its responses, what hangs on it, and which of its
 * threads are closed; one more for pictures of the library, for what is elsewhere, and for the page above a page.
 */
export async function article(path: string, now: Date): Promise<Found | null> {
  const asked = canonicalPath(path);
  if (!asked) return null;
  const where = { addresses: { some: { path: asked } }, ...isPublished };
  const [rules, post] = await Promise.all([
    closingRules(),
    db.post.findFirst({ where, select: articleSelect }),
  ]);
  if (!post?.permalink) return null;
  if (post.permalink !== asked) return { kind: 'moved', to: post.permalink };
  return { kind: 'article', article: await articleView(post, await linkedToOne(post.id), rules, now) };
}

/**
 * A post of any status as its article, for its preview and for the pages of one reader; null when there is none.
 * One that was never published has an empty permalink and the date of now.
 */
export async function articleById(id: string, now: Date): Promise<ArticleView | null> {
  if (!isUuid(id)) return null;
  const [rules, post] = await Promise.all([
    closingRules(),
    db.post.findUnique({ where: { id }, select: articleSelect }),
  ]);
  return post && articleView(post, await linkedToOne(id), rules, now);
}

/** The same with the changes that wait for an update, if any: as its editors have it in hand, and readers will. */
export async function articleInHand(id: string, now: Date): Promise<ArticleView | null> {
  if (!isUuid(id)) return null;
  const [rules, post] = await Promise.all([
    closingRules(),
    db.post.findUnique({ where: { id }, select: { ...articleSelect, waiting: { select: waitingSelect } } }),
  ]);
  if (!post) return null;
  const linked = await linkedToOne(id);
  if (!post.waiting) return articleView(post, linked, rules, now);
  const form = textInHand(post.waiting, noPost);
  const row = { ...post, ...columnsOf(form, post.updatedAt) };
  return articleView(row, await linkedBy(form, linked), rules, now);
}

async function linkedToOne(id: string): Promise<Linked> {
  const linked = (await linkedTo([id])).get(id);
  if (!linked) throw new Error('A statement that answers for every post left one out.');
  return linked;
}

const { categories: _, ...ownClosingFacts } = closingFactsSelect;

const articleSelect = {
  ...ownClosingFacts,
  ...shownSelect,
  kind: true,
  parentId: true,
  body: true,
  updatedAt: true,
  slowModeSeconds: true,
} satisfies Prisma.PostSelect;

type ArticleRow = Prisma.PostGetPayload<{ select: typeof articleSelect }>;

async function articleView(
  post: ArticleRow,
  linked: Linked,
  rules: ClosingRules,
  now: Date,
): Promise<ArticleView> {
  const row = { ...post, categories: linked.categories.map((category) => ({ category })) };
  const facts = closingFacts(row, rules);
  const closing = closingState(facts, now);
  const { threads, changes } = await closedThreads(post.id, row, rules, now);
  const pictures = await picturesOf([post]);
  const embedded = embedsIn(post.body);
  const known = await knownEmbeds([...embedded, ...linked.media].map(({ url }) => url));
  const shown = shownOf(post, linked);
  const featured = pictures.find(({ id }) => id === idIn(post.imageUrl)) ?? null;
  const next = [closingChange(facts, now) ?? [], changes].flat().map(Number);
  return {
    ...shown,
    kind: post.kind,
    parentId: post.parentId,
    above: post.parentId === null ? null : await pageAbove(post.parentId),
    image: shown.image && { ...shown.image, picture: featured },
    body: shownBody(post.body, pictures, known),
    embeds: viewsOf(embedded, known),
    termIds: [...shown.termIds, ...linked.tags.map((tag) => tag.id)],
    description: excerpt(post.dek || post.excerpt, 160),
    permalink: post.permalink ?? '',
    publishedAt: post.publishedAt ?? now,
    updatedAt: post.updatedAt,
    tags: linked.tags.map((tag) => linkTo('tag', tag)),
    media: linked.media.map((item) => relatedView(item, known)),
    closing,
    closesSoon: closesSoon(closing, now),
    closedThreads: threads,
    closingChangesAt: next.length > 0 ? new Date(Math.min(...next)) : null,
    slowModeSeconds: slowModeOf(post, rules),
  };
}

/** A page that others stand under, where readers have it. */
async function pageAbove(id: string): Promise<ArticleView['above']> {
  const page = await db.post.findUnique({
    where: { id, ...isPublished },
    select: { title: true, permalink: true },
  });
  return page?.permalink ? { name: page.title, path: page.permalink } : null;
}
