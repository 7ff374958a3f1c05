import 'server-only';
import { db, type Tx } from '@/lib/db';
import { queueMail } from '@/lib/mail/queue';
import { isPublished } from '@/lib/posts/published';
import { excerpt, plainText } from '@/lib/text/plain';
import { type NewsView, newsLetter } from './letters';
import { type Follower, hearings, type PostAuthor } from './rules';

/** Characters of a response that a letter quotes. */
const QUOTED = 600;

/** Milliseconds: a thread may have thousands who follow it. Nobody waits for the rows that this holds. */
const PATIENCE = { timeout: 120_000 };

/** Writes to everyone who is to hear of these responses, of those that are still shown. */
export async function tell(ids: readonly string[]): Promise<void> {
  await db.$transaction(async (tx) => {
    const news = await tx.comment.findMany({
      where: {
        id: { in: [...ids] },
        status: 'approved',
        number: { not: null },
        post: isPublished,
      },
      orderBy: { number: 'asc' },
      select: {
        id: true,
        number: true,
        sortPath: true,
        authorEmail: true,
        authorName: true,
        html: true,
        post: { select: { id: true, title: true, permalink: true } },
      },
    });
    const posts = new Map(news.map(({ post }) => [post.id, post]));
    for (const { id, title, permalink } of posts.values()) {
      if (permalink === null) continue;
      const of = news.filter(({ post }) => post.id === id).flatMap(view);
      const [authors, followers] = [await authorsOf(tx, id), await followersOf(tx, id)];
      for (const hearing of hearings(of, authors, followers))
        await queueMail(tx, newsLetter({ title, permalink }, hearing));
    }
  }, PATIENCE);
}

type Row = {
  id: string;
  number: number | null;
  sortPath: string;
  authorEmail: string;
  authorName: string;
  html: string;
};

function view({ id, number, sortPath, authorEmail, authorName, html }: Row): NewsView[] {
  if (number === null) return [];
  const text = excerpt(plainText(html), QUOTED);
  return [{ id, number, path: sortPath, email: authorEmail, name: authorName, text }];
}

async function authorsOf(tx: Tx, postId: string): Promise<PostAuthor[]> {
  const user = { mailResponses: true, suspendedAt: null };
  const rows = await tx.postAuthor.findMany({
    where: { postId, user },
    orderBy: { position: 'asc' },
    select: { user: { select: { id: true, email: true } } },
  });
  return rows.map((row) => row.user);
}

async function followersOf(tx: Tx, postId: string): Promise<Follower[]> {
  const rows = await tx.subscription.findMany({
    where: { postId, confirmedAt: { not: null } },
    orderBy: { createdAt: 'asc' },
    select: { id: true, email: true, comment: { select: { sortPath: true } } },
  });
  return rows.map(({ id, email, comment }) => ({ id, email, below: comment?.sortPath ?? null }));
}
