import 'server-only';
import { cacheLife, cacheTag } from 'next/cache';
import { PHASE_PRODUCTION_BUILD } from 'next/constants';
import {
  listTags,
  moderationTag,
  namedTag,
  personTag,
  postsTag,
  postTag,
  siteTag,
  termTag,
  untilTag,
} from '@/lib/cache-tags';
import type { ResponsesAt } from '@/lib/comments/address';
import { thread, threadAt } from '@/lib/comments/queries';
import { addressOf } from '@/lib/comments/standing';
import { siteMenus } from '@/lib/menus/queries';
import type { SiteMenus } from '@/lib/menus/views';
import { disclosed } from '@/lib/moderation/disclosed';
import { byAuthor, byCategory, byTag, home } from '@/lib/posts/archives';
import { article } from '@/lib/posts/queries';
import { siteView } from '@/lib/posts/site';
import type { SiteView, TeaserPage } from '@/lib/posts/views';
import { leadsTo } from '@/lib/taxonomy/moved';
import { midnightAfter } from '@/lib/text/local-time';

/*
 * What public pages read, with the tags of what they show. Nothing is kept here: the page cache in front keeps
 * the finished page under these tags, so every one of these runs once for each page that is made anew.
 */

const blankSite: SiteView = {
  name: 'Broadside',
  tagline: '',
  timeZone: 'UTC',
  language: 'en',
  moderationPage: false,
  theme: 'newspaper',
  accent: '',
  logo: null,
  logoDark: null,
  footerText: '',
  dateForm: 'longTime',
  readingTime: false,
  listText: 'excerpt',
};

/** The site's name. `next build` makes placeholder pages with no database, and gets a blank site. */
export async function cachedSite(): Promise<SiteView> {
  'use cache';
  cacheLife('max');
  cacheTag(siteTag);
  if (process.env.NEXT_PHASE === PHASE_PRODUCTION_BUILD) return blankSite;
  return siteView();
}

const noMenus: SiteMenus = { main: [], footer: [], home: null, tags: [] };

/** The site's menus, and which page stands at `/`. */
export async function cachedMenus(): Promise<SiteMenus> {
  'use cache';
  cacheLife('max');
  cacheTag(siteTag);
  if (process.env.NEXT_PHASE === PHASE_PRODUCTION_BUILD) return noMenus;
  const menus = await siteMenus();
  // Next takes 128 in one call, and drops the rest.
  cacheTag(...menus.tags.slice(0, 120));
  return menus;
}

/** The article at a path, where a moved one went, or null. */
export async function cachedArticle(path: string) {
  'use cache';
  cacheLife('max');
  const found = await article(path, new Date());
  if (found?.kind !== 'article') return found;
  const { id, parentId, authors, termIds, closingChangesAt } = found.article;
  cacheTag(
    postTag(id),
    ...(parentId ? [namedTag(parentId)] : []),
    ...authors.map((author) => personTag(author.id)),
    ...termIds.slice(0, 100).map(termTag),
  );
  if (closingChangesAt) cacheTag(untilTag(closingChangesAt));
  return found;
}

/** The responses under an article, or those at an address of their own: null when there is nothing there. */
export async function cachedThread(postId: string, at: ResponsesAt | null) {
  'use cache';
  cacheLife('max');
  cacheTag(postTag(postId));
  return at ? threadAt(postId, at) : thread(postId);
}

/** Where a response stands, by its number or its imported id; null when it is not shown. */
export async function cachedAddress(postId: string, permalink: string, named: string) {
  'use cache';
  cacheLife('max');
  cacheTag(postTag(postId));
  return addressOf(postId, permalink, named);
}

/** The day it is by the site's clock: its page stands until midnight. */
export async function cachedToday(timeZone: string): Promise<Date> {
  'use cache';
  cacheLife('max');
  const now = new Date();
  cacheTag(untilTag(midnightAfter(now, timeZone)));
  return now;
}

/** A page of the newest posts, or null past the last. */
export async function cachedHome(page: number) {
  'use cache';
  cacheLife('max');
  return tagged(await home(page));
}

/** A page of a category and those below it, or null. */
export async function cachedCategory(slug: string, page: number) {
  'use cache';
  cacheLife('max');
  return tagged(ofTerm(await byCategory(slug, page)));
}

/** A page of a tag's posts, or null. */
export async function cachedTag(slug: string, page: number) {
  'use cache';
  cacheLife('max');
  return tagged(ofTerm(await byTag(slug, page)));
}

/** Where a category or a tag is that had this slug once; null when none had. */
export async function cachedMoved(kind: 'category' | 'tag', slug: string) {
  'use cache';
  cacheLife('max');
  return leadsTo(kind, slug);
}

/** A page of an author's posts, or null. */
export async function cachedAuthor(slug: string, page: number) {
  'use cache';
  cacheLife('max');
  const found = await byAuthor(slug, page);
  if (found) cacheTag(personTag(found.id));
  return tagged(found);
}

/** What was removed and closed before an entry; null without such an entry, and on a site that does not disclose it. */
export async function cachedDisclosed(before: string | null) {
  'use cache';
  cacheLife('max');
  const list = await disclosed(before);
  cacheTag(siteTag, moderationTag, postsTag, ...(list?.entries ?? []).map(({ post }) => postTag(post.id)));
  return list;
}

function ofTerm<T extends { id: string } | null>(list: T): T {
  if (list) cacheTag(termTag(list.id));
  return list;
}

function tagged<T extends TeaserPage | null>(list: T): T {
  const tags = listTags(list);
  // Next takes 128 in one call, and drops the rest.
  for (let at = 0; at < tags.length; at += 100) cacheTag(...tags.slice(at, at + 100));
  return list;
}
