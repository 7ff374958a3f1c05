import 'server-only';
import { db, type Tx } from '@/lib/db';
import type { MediaProvider } from '@/lib/generated/prisma/enums';

/** What hangs on a post, each kind in its order. */
export type Linked = {
  authors: { id: string; name: string; slug: string; bio: string; portraitKey: string | null }[];
  categories: { id: string; name: string; slug: string }[];
  tags: { id: string; name: string; slug: string }[];
  media: {
    id: string;
    label: string;
    provider: MediaProvider;
    url: string;
    key: string;
    title: string;
    caption: string;
    credit: string;
    poster: string | null;
    transcript: string;
  }[];
};

/**
 * The authors, categories, tags and related media of these posts, by post id, in one statement: written out,
 * since Prisma takes seven for the same.
 */
export async function linkedTo(postIds: readonly string[], from: Tx = db): Promise<Map<string, Linked>> {
  const rows = await from.$queryRaw<(Linked & { postId: string })[]>`
    SELECT post.id::text AS "postId",
      (SELECT coalesce(json_agg(json_build_object('id', u.id, 'name', u.name, 'slug', u.slug, 'bio', u.bio,
                                                  'portraitKey', u."portraitKey")
                                ORDER BY l.position), '[]')
       FROM "PostAuthor" l JOIN "User" u ON u.id = l."userId" WHERE l."postId" = post.id) AS authors,
      (SELECT coalesce(json_agg(json_build_object('name', c.name, 'slug', c.slug, 'id', c.id)
                                ORDER BY l.position), '[]')
       FROM "PostCategory" l JOIN "Category" c ON c.id = l."categoryId" WHERE l."postId" = post.id) AS categories,
      (SELECT coalesce(json_agg(json_build_object('id', t.id, 'name', t.name, 'slug', t.slug)
                                ORDER BY l.position), '[]')
       FROM "PostTag" l JOIN "Tag" t ON t.id = l."tagId" WHERE l."postId" = post.id) AS tags,
      (SELECT coalesce(json_agg(json_build_object('id', m.id, 'label', m.label, 'provider', m.provider,
                                'url', m.url, 'key', m.key, 'title', m.title, 'caption', m.caption,
                                'credit', m.credit, 'poster', m.poster,
                                'transcript', m.transcript) ORDER BY m.position), '[]')
       FROM "RelatedMedia" m WHERE m."postId" = post.id) AS media
    FROM unnest(${[...postIds]}::uuid[]) AS post(id)`;
  return new Map(rows.map(({ postId, ...linked }) => [postId, linked]));
}
