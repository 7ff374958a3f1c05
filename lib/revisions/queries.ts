import 'server-only';
import type { Actor } from '@/lib/auth/permissions';
import { db } from '@/lib/db';
import type { Prisma } from '@/lib/generated/prisma/client';
import type { PostStatus, RevisionKind } from '@/lib/generated/prisma/enums';
import { postForEdit } from '@/lib/posts/desk';
import { differences, type FormField, formOfRevision } from '@/lib/posts/form';
import { readingOf } from '@/lib/posts/readable';
import { isUuid } from '@/lib/text/uuid';
import { compareBodies, compareWords, type Row, type Sides } from './compare';

/** A revision in the list. `by` is null for someone who has left, and for the site. */
export type RevisionRow = {
  id: string;
  version: number;
  kind: RevisionKind;
  createdAt: Date;
  by: string | null;
  /** Whether it is the text that readers see. */
  read: boolean;
};

/** What is other between two revisions: the fields beside each other, and the body by its blocks. */
export type Comparison = {
  before: RevisionRow;
  after: RevisionRow;
  fields: (Sides & { field: FormField })[];
  body: Row[];
};

export type RevisionsOfPost = {
  title: string;
  status: PostStatus;
  revisions: RevisionRow[];
  /** The version below which there are older ones; null on the last page. */
  older: number | null;
  /** Null when there is nothing to compare. */
  comparison: Comparison | null;
};

/** Ids of revisions, and the version below which the list begins. Anything else is the newest two, and the newest page. */
export type RevisionsAsked = { from?: string; to?: string; below?: number };

const rowsPerPage = 50;

/** The revisions of a post, newest first, and two of them compared; null for who may not edit it. */
export async function revisionsOfPost(
  actor: Actor,
  postId: string,
  asked: RevisionsAsked,
  now: Date,
): Promise<RevisionsOfPost | null> {
  const post = await postForEdit(actor, postId, now);
  if (!post) return null;
  const where = { postId, passing: false };
  const [rows, live] = await Promise.all([
    db.revision.findMany({
      where: { ...where, ...(asked.below && { version: { lt: asked.below } }) },
      orderBy: { version: 'desc' },
      take: rowsPerPage + 1,
      select: rowSelect,
    }),
    db.revision.findFirst({
      where: { postId, kind: { in: ['publish', 'update', 'save'] } },
      orderBy: { version: 'desc' },
      select: { id: true },
    }),
  ]);
  const shown = rows.slice(0, rowsPerPage);
  const readId = post.status === 'published' ? live?.id : undefined;
  const [newest, second] = shown;
  const fallback = { to: newest?.id, from: second?.id };
  return {
    title: post.form.title,
    status: post.status,
    revisions: shown.map((row) => rowOf(row, readId)),
    older: rows.length > rowsPerPage ? (shown.at(-1)?.version ?? null) : null,
    comparison: await compare(postId, asked.from ?? fallback.from, asked.to ?? fallback.to, readId),
  };
}

const rowSelect = {
  id: true,
  version: true,
  kind: true,
  createdAt: true,
  author: { select: { name: true } },
} satisfies Prisma.RevisionSelect;

/** A revision with its text. */
export const listedRevision = {
  ...rowSelect,
  title: true,
  dek: true,
  body: true,
  fields: true,
} satisfies Prisma.RevisionSelect;

function rowOf(row: Prisma.RevisionGetPayload<{ select: typeof rowSelect }>, readId?: string): RevisionRow {
  const { id, version, kind, createdAt, author } = row;
  return { id, version, kind, createdAt, by: author?.name ?? null, read: id === readId };
}

/** The older of the two stands before, in whatever order they are asked for. */
async function compare(
  postId: string,
  one: string | undefined,
  other: string | undefined,
  readId?: string,
): Promise<Comparison | null> {
  if (!isUuid(one) || !isUuid(other) || one === other) return null;
  const [before, after] = await db.revision.findMany({
    where: { postId, id: { in: [one, other] } },
    orderBy: { version: 'asc' },
    select: listedRevision,
  });
  if (!before || !after) return null;
  const [a, b] = [formOfRevision(before), formOfRevision(after)];
  const read = await readingOf(db, [a, b]);
  const fields = differences(a, b);
  return {
    before: rowOf(before, readId),
    after: rowOf(after, readId),
    fields: fields
      .filter((field) => field !== 'body')
      .map((field) => ({ field, ...compareWords(read(a, field), read(b, field)) })),
    body: fields.includes('body') ? compareBodies(a.body, b.body) : [],
  };
}
