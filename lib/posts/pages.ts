import { moderationTag, namedTag, postsTag, postTag } from '@/lib/cache-tags';
import type { FormField } from './form';

/** The fields that put a post into lists, or take it out. */
const placing = new Set<FormField>(['authorIds', 'categoryIds', 'tags']);

/**
 * The tags of the pages that change for readers with these fields of a post that they read. `moved` is whether it is new
 * to them, gone, or at another address; `authorIds` are those who are in its byline before or afterwards.
 */
export function pagesWith(
  postId: string,
  authorIds: readonly string[],
  changed: readonly FormField[],
  moved: boolean,
): string[] {
  return [
    postTag(postId),
    ...(moved || changed.some((field) => placing.has(field)) ? [postsTag] : []),
    ...(moved || changed.includes('title') ? [namedTag(postId)] : []),
    ...(changed.includes('responses') ? [moderationTag] : []),
    ...(moved || changed.includes('authorIds') ? [...new Set(authorIds)].map(namedTag) : []),
  ];
}
