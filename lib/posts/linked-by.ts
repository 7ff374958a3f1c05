import 'server-only';
import { db } from '@/lib/db';
import { readMediaUrl } from '@/lib/media/rules';
import { findTags } from '@/lib/taxonomy/tags';
import { slugFrom } from '@/lib/text/slug';
import type { Linked } from './linked';
import type { PostForm } from './schema';

/**
 * What would hang on a post that had this form: what is gone is left out, and a tag that nothing has yet is shown under
 * its name. Posters are those of `now`, what hangs on it now.
 */
export async function linkedBy(form: PostForm, now: Linked): Promise<Linked> {
  const [people, categories, tagIds] = await Promise.all([
    db.user.findMany({
      where: { id: { in: form.authorIds } },
      select: { id: true, name: true, slug: true, bio: true, portraitKey: true },
    }),
    db.category.findMany({
      where: { id: { in: form.categoryIds } },
      select: { id: true, name: true, slug: true },
    }),
    findTags(db, form.tags),
  ]);
  const tags = await db.tag.findMany({
    where: { id: { in: [...tagIds.values()] } },
    select: { id: true, name: true, slug: true },
  });
  return {
    authors: inOrder(form.authorIds, people),
    categories: inOrder(form.categoryIds, categories),
    tags: form.tags.map(
      (name) => tags.find(({ id }) => id === tagIds.get(name)) ?? { id: '', name, slug: slugFrom(name) },
    ),
    media: form.media.flatMap((item, place) => {
      const read = readMediaUrl(item.url);
      if (!read) return [];
      const poster = now.media.find(({ url }) => url === read.url)?.poster ?? null;
      return [{ ...item, ...read, id: `${place}`, poster }];
    }),
  };
}

function inOrder<T extends { id: string }>(ids: readonly string[], rows: T[]): T[] {
  return ids.flatMap((id) => rows.find((row) => row.id === id) ?? []);
}
