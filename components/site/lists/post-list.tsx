import type { SiteView, TeaserPage } from '@/lib/posts/views';
import { Pager } from './pager';
import { Teaser } from './teaser';

type Props = {
  list: TeaserPage;
  site: SiteView;
  /** The address of the list's first page. */
  path: string;
  /** Whether the first post is set larger, as on the front page. */
  lead: boolean;
};

/** A page of posts, newest first, and the way to the others. */
export function PostList({ list, site, path, lead }: Props) {
  if (list.posts.length === 0) return <p className="empty">Nothing is published here yet.</p>;
  return (
    <div className="post-list">
      {list.posts.map((post, index) => (
        <Teaser key={post.id} post={post} site={site} lead={lead && index === 0} />
      ))}
      <Pager page={list.page} pages={list.pages} path={path} />
    </div>
  );
}
