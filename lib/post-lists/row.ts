import { closingFactsSelect } from '@/lib/closing/facts';
import type { ClosingState } from '@/lib/closing/rules';
import type { Prisma } from '@/lib/generated/prisma/client';
import type { PostKind, PostStatus } from '@/lib/generated/prisma/enums';

export type PostRow = {
  id: string;
  kind: PostKind;
  title: string;
  status: PostStatus;
  permalink: string | null;
  authors: string[];
  authorIds: string[];
  categories: string[];
  publishedAt: Date | null;
  /** When it goes out, of a scheduled one. */
  publishAt: Date | null;
  trashedAt: Date | null;
  updatedAt: Date;
  responseCount: number;
  /** Whether changes wait for an update. */
  waiting: boolean;
  closing: ClosingState;
};

/** What of a post its row shows, and what the closing rules ask of it. */
export const rowSelect = {
  ...closingFactsSelect,
  id: true,
  kind: true,
  title: true,
  status: true,
  permalink: true,
  publishAt: true,
  trashedAt: true,
  waiting: { select: { postId: true } },
  updatedAt: true,
  authors: { orderBy: { position: 'asc' }, select: { user: { select: { id: true, name: true } } } },
  categories: {
    orderBy: { position: 'asc' },
    select: { category: { select: { id: true, name: true } } },
  },
} satisfies Prisma.PostSelect;

type Row = Prisma.PostGetPayload<{ select: typeof rowSelect }>;

/** A post as the list shows it, and whether it takes responses. */
export function rowOf(row: Row, closing: ClosingState): PostRow {
  return {
    id: row.id,
    kind: row.kind,
    title: row.title,
    status: row.status,
    permalink: row.permalink,
    authors: row.authors.map(({ user }) => user.name),
    authorIds: row.authors.map(({ user }) => user.id),
    categories: row.categories.map(({ category }) => category.name),
    publishedAt: row.publishedAt,
    publishAt: row.publishAt,
    trashedAt: row.trashedAt,
    updatedAt: row.updatedAt,
    responseCount: row.responseCount,
    waiting: row.waiting !== null,
    closing,
  };
}
