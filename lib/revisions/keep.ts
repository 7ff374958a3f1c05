import 'server-only';
import { db, type Tx } from '@/lib/db';
import type { RevisionKind } from '@/lib/generated/prisma/enums';
import { revisionOf } from '@/lib/posts/form';
import type { PostForm } from '@/lib/posts/schema';
import { passingFor, takesPlaceOf } from './rules';

/**
 * Keeps the form as it was saved at its version. Of autosaves one a quiet spell and person stays; the others are
 * marked as passing, for the forms that are open, and go after a day. Answers whether it is one of these. `by` is null
 * when it was the site, at the moment that was chosen for it.
 */
export async function keepRevision(
  tx: Tx,
  by: { id: string } | null,
  postId: string,
  form: PostForm,
  now: Date,
  kind: RevisionKind,
): Promise<{ writingOn: boolean }> {
  const writingOn = by !== null && kind === 'autosave' && (await passLast(tx, by.id, postId, now));
  const data = {
    ...revisionOf(form),
    ...{ postId, authorId: by?.id ?? null, createdAt: now, kind, sentFrom: form.sentFrom ?? null },
  };
  await tx.revision.create({ data, select: { id: true } });
  return { writingOn };
}

async function passLast(tx: Tx, authorId: string, postId: string, now: Date): Promise<boolean> {
  const newest = {
    orderBy: { version: 'desc' },
    select: { id: true, version: true, createdAt: true },
  } as const;
  const done = await tx.revision.findFirst({ where: { postId, kind: { not: 'autosave' } }, ...newest });
  const own = { postId, authorId, version: { gt: done?.version ?? 0 } };
  const [last, before] = await tx.revision.findMany({
    where: { ...own, passing: false },
    ...newest,
    take: 2,
  });
  if (!last) return false;
  const first = await tx.revision.findFirst({
    where: { ...own, passing: true, ...(before && { createdAt: { gt: before.createdAt } }) },
    orderBy: { version: 'asc' },
    select: { createdAt: true },
  });
  if (!takesPlaceOf(first?.createdAt ?? last.createdAt, last.createdAt, now)) return false;
  await tx.revision.update({ where: { id: last.id }, data: { passing: true }, select: { id: true } });
  return true;
}

/** Forgets passing autosaves that are a day old at `now`. */
export async function forgetPassing(now: Date): Promise<void> {
  const createdAt = { lt: new Date(now.getTime() - passingFor) };
  await db.revision.deleteMany({ where: { passing: true, createdAt } });
}
