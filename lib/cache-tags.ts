import type { TeaserPage } from '@/lib/posts/views';

/** On every public page: name, menus, anything of the site's settings. */
export const siteTag = 'site';

/** On every list of posts: home, archives. Purged when a post appears, moves or goes. */
export const postsTag = 'posts';

/** On every page that shows something of one post: its article, its print view, the lists it stands in. */
export function postTag(postId: string): string {
  return `post:${postId}`;
}

/**
 * On every page whose menus may lead to a post, or to a person's archive. Purged when the post appears or goes, and with
 * its title and its address; of a person when articles of theirs appear or go.
 */
export function namedTag(id: string): string {
  return `named:${id}`;
}

/** On every page that shows a person's name or biography. */
export function personTag(userId: string): string {
  return `person:${userId}`;
}

/** On every page that names a category or a tag: its own, the articles in it, the lists that these stand in. */
export function termTag(id: string): string {
  return `term:${id}`;
}

/** On the public list of what was removed and closed. */
export const moderationTag = 'moderation';

/** On a page that changes by itself: it may not be served at or after this instant. */
export function untilTag(instant: Date): string {
  return `until:${instant.getTime()}`;
}

/** The tags of a list of posts: it changes with each post that it shows, and with the names that stand with them. */
export function listTags(list: Pick<TeaserPage, 'posts'> | null): string[] {
  const posts = list?.posts ?? [];
  const authorIds = new Set(posts.flatMap(({ authors }) => authors.map(({ id }) => id)));
  const termIds = new Set(posts.flatMap((post) => post.termIds));
  return [
    postsTag,
    ...posts.map(({ id }) => postTag(id)),
    ...[...authorIds].map(personTag),
    ...[...termIds].map(termTag),
  ];
}
