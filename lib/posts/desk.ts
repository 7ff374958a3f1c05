import 'server-only';
import { type Actor, may, roleMay } from '@/lib/auth/permissions';
import { choiceAt } from '@/lib/closing/decide';
import { closingFacts, closingFactsSelect } from '@/lib/closing/facts';
import { type ClosingState, closingState } from '@/lib/closing/rules';
import { closingRules } from '@/lib/closing/site-rules';
import { db } from '@/lib/db';
import type { Prisma } from '@/lib/generated/prisma/client';
import { type PostStatus, Role } from '@/lib/generated/prisma/enums';
import { isUuid } from '@/lib/text/uuid';
import { cleanLine } from '@/lib/text/visible';
import { formOf, formSelect } from './form';
import { savedByOthers } from './saved';
import type { PostForm } from './schema';
import { textInHand, waitingSelect } from './waiting';

export type PostForEdit = {
  id: string;
  form: PostForm;
  status: PostStatus;
  permalink: string | null;
  publishedAt: Date | null;
  updatedAt: Date;
  /** The newest version that someone other than the actor saved; 0 when nobody did. */
  savedByOthers: number;
  /** When changes were last made that wait for an update; null when none wait. */
  waitingSince: Date | null;
  responseCount: number;
  closing: ClosingState;
};

/** A post with its form, changes that wait included, for whoever may edit it; null for everyone else and when there is none. */
export async function postForEdit(actor: Actor, id: string, now: Date): Promise<PostForEdit | null> {
  if (!actor || !isUuid(id)) return null;
  const [rules, post, byOthers] = await Promise.all([
    closingRules(),
    db.post.findUnique({
      where: { id },
      select: {
        ...standing,
        ...formSelect,
        ...editedCategories,
        waiting: { select: { ...waitingSelect, changedAt: true } },
      },
    }),
    savedByOthers(actor.id, id),
  ]);
  if (!post || !may(actor, 'post.edit', { authorIds: post.authors.map(({ user }) => user.id) })) return null;
  const { status, permalink, publishedAt, updatedAt, responseCount } = post;
  const facts = closingFacts(post, rules);
  const responses = choiceAt(facts.post, now);
  return {
    id,
    form: { ...textInHand(post.waiting, formOf({ ...post, responses })), responsesWas: responses },
    status,
    permalink,
    publishedAt,
    updatedAt,
    savedByOthers: byOthers,
    waitingSince: post.waiting?.changedAt ?? null,
    responseCount,
    closing: closingState(facts, now),
  };
}

export type PostRow = {
  id: string;
  title: string;
  status: PostStatus;
  permalink: string | null;
  authors: string[];
  authorIds: string[];
  publishedAt: Date | null;
  updatedAt: Date;
  responseCount: number;
  /** Whether changes wait for an update. */
  waiting: boolean;
  closing: ClosingState;
};

/** 'all' is all but the trash. */
export type PostListStatus = 'all' | PostStatus;

export type PostListQuery = { status: PostListStatus; search: string; page: number; authorId?: string };

export type PostList = {
  posts: PostRow[];
  page: number;
  pages: number;
  counts: Record<PostListStatus, number>;
};

const rowsPerPage = 20;

/**
 * The posts that the actor may edit, everyone's or their own: published ones last published first, else last saved. `search` is looked for in titles.
 * A page past the last is the last. `counts` are those of the same search in every status.
 */
export async function postList(actor: Actor, query: PostListQuery, now: Date): Promise<PostList> {
  const where: Prisma.PostWhereInput = {
    ...titled(cleanLine(query.search)),
    AND: [mine(actor), query.authorId ? { authors: { some: { userId: query.authorId } } } : {}],
  };
  const [groups, rules] = await Promise.all([
    db.post.groupBy({ by: ['status'], where, _count: { _all: true } }),
    closingRules(),
  ]);
  const counts: PostList['counts'] = { all: 0, draft: 0, pending: 0, scheduled: 0, published: 0, trashed: 0 };
  for (const { status, _count } of groups) {
    counts[status] = _count._all;
    if (status !== 'trashed') counts.all += _count._all;
  }
  const pages = Math.max(1, Math.ceil(counts[query.status] / rowsPerPage));
  const page = Math.min(Math.max(1, Math.trunc(query.page) || 1), pages);
  const rows = await db.post.findMany({
    where: { ...where, status: query.status === 'all' ? { not: 'trashed' } : query.status },
    orderBy: [query.status === 'published' ? { publishedAt: 'desc' } : { updatedAt: 'desc' }, { id: 'desc' }],
    skip: (page - 1) * rowsPerPage,
    take: rowsPerPage,
    select: {
      ...standing,
      id: true,
      title: true,
      waiting: { select: { postId: true } },
      authors: { orderBy: { position: 'asc' }, select: { user: { select: { id: true, name: true } } } },
    },
  });
  const posts = rows.map((row) => ({
    id: row.id,
    title: row.title,
    status: row.status,
    permalink: row.permalink,
    authors: row.authors.map(({ user }) => user.name),
    authorIds: row.authors.map(({ user }) => user.id),
    publishedAt: row.publishedAt,
    updatedAt: row.updatedAt,
    responseCount: row.responseCount,
    waiting: row.waiting !== null,
    closing: closingState(closingFacts(row, rules), now),
  }));
  return { posts, page, pages, counts };
}

/** The people who may stand in a byline, by name. */
export async function bylines(): Promise<{ id: string; name: string; slug: string }[]> {
  return db.user.findMany({
    where: { suspendedAt: null, role: { in: writers } },
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
    select: { id: true, name: true, slug: true },
  });
}

const writers = Object.values(Role).filter((role) => roleMay(role, 'post.write'));

const standing = {
  ...closingFactsSelect,
  status: true,
  permalink: true,
  updatedAt: true,
  responseCount: true,
} satisfies Prisma.PostSelect;

/** The categories of the form, with what the closing rules ask of them. */
const editedCategories = {
  categories: {
    orderBy: { position: 'asc' },
    select: { category: { select: { id: true, name: true, slug: true } } },
  },
} satisfies Prisma.PostSelect;

function mine(actor: Actor): Prisma.PostWhereInput {
  if (may(actor, 'post.edit')) return {};
  if (!may(actor, 'post.write') || !actor) return { id: { in: [] } };
  return { authors: { some: { userId: actor.id } } };
}

function titled(search: string): Prisma.PostWhereInput {
  return search ? { title: { contains: search.replace(/[\\%_]/g, '\\$&'), mode: 'insensitive' } } : {};
}
