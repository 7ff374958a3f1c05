import 'server-only';
import { db } from '@/lib/db';
import { isListed } from '@/lib/posts/published';

/** What the server in front counts in this process: addresses, and how often they were asked for. */
type Reads = { most: (limit: number) => { path: string; count: number }[]; since: number };

export type MostRead = {
  since: Date;
  posts: { id: string; title: string; permalink: string; count: number }[];
};

/** Addresses that are looked at to find articles among them: there are lists and pages of responses too. */
const LOOKED_AT = 100;

/**
 * The articles that were read most in the last day, or since the start of the site: counts of addresses, of nobody's
 * visits. Null where nothing counts, as with Next's development server alone.
 */
export async function mostRead(limit: number): Promise<MostRead | null> {
  const reads: Reads | undefined = Reflect.get(globalThis, Symbol.for('broadside.reads'));
  if (!reads) return null;
  const most = reads.most(LOOKED_AT);
  const posts = await db.post.findMany({
    where: { permalink: { in: most.map(({ path }) => path) }, ...isListed },
    select: { id: true, title: true, permalink: true },
  });
  const byPath = new Map(posts.map((post) => [post.permalink, post]));
  const found = most.flatMap(({ path, count }) => {
    const post = byPath.get(path);
    return post ? [{ id: post.id, title: post.title, permalink: path, count }] : [];
  });
  return { since: new Date(reads.since), posts: found.slice(0, limit) };
}
