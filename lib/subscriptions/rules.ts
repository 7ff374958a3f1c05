import { pathsDownTo } from '@/lib/comments/place';

/** Days after which a request that nobody confirmed is forgotten. */
export const DAYS_TO_CONFIRM = 7;

/** A response that readers can see since a moment ago. `path` is its place in the thread. */
export type News = { id: string; path: string; email: string };

/** Someone who asked to hear: of replies below `below`, or of the whole thread when that is null. */
export type Follower = { id: string; email: string; below: string | null };

/** An author of the post. */
export type PostAuthor = { id: string; email: string };

/** One letter: to whom, of which responses, and on whose word. */
export type Hearing<T extends News> = {
  to: string;
  because: { author: string } | { follows: 'thread' | 'replies'; subscription: string };
  news: T[];
};

/**
 * Who hears of what: the authors and whoever follows the thread of everything, whoever follows one response of what
 * stands below it at any depth, nobody of their own words, and everyone of each response once. An author's letter
 * comes before a follower's, and the thread's before that of replies.
 */
export function hearings<T extends News>(
  news: readonly T[],
  authors: readonly PostAuthor[],
  followers: readonly Follower[],
): Hearing<T>[] {
  const told = new Map<string, Hearing<T>>();
  const tell = (email: string, because: Hearing<T>['because'], of: T[]) => {
    const to = email.toLowerCase();
    const before = told.get(to);
    const fresh = of.filter((one) => one.email.toLowerCase() !== to && !before?.news.includes(one));
    if (fresh.length === 0) return;
    if (before) before.news.push(...fresh);
    else told.set(to, { to, because, news: fresh });
  };
  for (const { id, email } of authors) tell(email, { author: id }, [...news]);
  const ofThread = followers.filter(({ below }) => below === null);
  for (const { id, email } of ofThread) tell(email, { follows: 'thread', subscription: id }, [...news]);
  for (const { id, email, below } of followers) {
    if (below === null) continue;
    const replies = news.filter(({ path }) => path !== below && pathsDownTo(path).includes(below));
    tell(email, { follows: 'replies', subscription: id }, replies);
  }
  const place = new Map(news.map((one, index) => [one, index]));
  for (const { news: of } of told.values()) of.sort((a, b) => (place.get(a) ?? 0) - (place.get(b) ?? 0));
  return [...told.values()];
}
