import 'server-only';
import type { Tx } from '@/lib/db';
import { replaceEmbeds } from '@/lib/media/body';
import { readMediaUrl } from '@/lib/media/rules';
import { findOrCreateTags } from '@/lib/taxonomy/tags';
import { excerpt, plainText } from '@/lib/text/plain';
import type { FormField } from './form';
import type { PostForm } from './schema';

/** Characters of the excerpt that lists show. */
const excerptLimit = 300;

/** The columns of a post that a form fills; the lists hang beside it (`writeLists`). */
export function columnsOf(form: PostForm, now: Date) {
  const { version, kind, title, dek, body, slug, creditName, creditUrl, imageUrl, imageAlt } = form;
  return {
    ...{ version, kind, title, dek, body, slug, creditName, creditUrl, imageUrl, imageAlt },
    parentId: form.parentId || null,
    excerpt: excerpt(plainText(replaceEmbeds(body, () => ' ')), excerptLimit),
    updatedAt: now,
  };
}

/** What the choice about responses changes of a post: closing by hand leaves who and when, as on the page. */
export function responsesColumns(by: { id: string | null }, responses: PostForm['responses'], now: Date) {
  const closed = responses === 'closed';
  return {
    responses,
    responsesClosedAt: closed ? now : null,
    responsesClosedById: closed ? by.id : null,
    responsesClosedNote: '',
    responsesUntil: null,
    responsesThen: null,
  };
}

/** Writes those of the form's lists that are among `changed`. A poster stays with its video. */
export async function writeLists(tx: Tx, postId: string, form: PostForm, changed: readonly FormField[]) {
  if (changed.includes('authorIds')) {
    await tx.postAuthor.deleteMany({ where: { postId } });
    await tx.postAuthor.createMany({
      data: form.authorIds.map((userId, position) => ({ postId, userId, position })),
    });
  }
  if (changed.includes('categoryIds')) {
    await tx.postCategory.deleteMany({ where: { postId } });
    await tx.postCategory.createMany({
      data: form.categoryIds.map((categoryId, position) => ({ postId, categoryId, position })),
    });
  }
  if (changed.includes('tags')) {
    const tagIds = await findOrCreateTags(tx, form.tags);
    await tx.postTag.deleteMany({ where: { postId } });
    await tx.postTag.createMany({
      data: [...new Set(tagIds)].map((tagId, position) => ({ postId, tagId, position })),
    });
  }
  if (changed.includes('media')) await writeMedia(tx, postId, form.media);
}

async function writeMedia(tx: Tx, postId: string, media: PostForm['media']) {
  const before = await tx.relatedMedia.findMany({
    where: { postId, poster: { not: null } },
    select: { url: true, poster: true },
  });
  const posters = new Map(before.map(({ url, poster }) => [url, poster]));
  await tx.relatedMedia.deleteMany({ where: { postId } });
  await tx.relatedMedia.createMany({
    data: media.flatMap((item, position) => {
      const read = readMediaUrl(item.url);
      if (!read) return [];
      const { provider, key, url } = read;
      return [{ ...item, postId, position, provider, key, url, poster: posters.get(url) ?? null }];
    }),
  });
}
