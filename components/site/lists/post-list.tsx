import type { SiteView, TeaserPage } from '@/lib/posts/views';
import { Pager } from './pager';
import { Teaser } from './teaser';

type Props = {
  list: TeaserPage;
  site: SiteView;
  /** The address of the list's first page. */
  path: string;
  /** Whether featured posts are set larger, or the first when none is, as on the front page. */
  lead: boolean;
};

/** A page of posts, newest first, and the way to the others. */
export function PostList({ list, site, path, lead }: Props) {
  if (list.posts.length === 0) return <p className="empty">Nothing is published here yet.</p>;
  const featured = list.posts.some((post) => post.featured);
  return (
    <div className={lead && site.listText === 'excerpt' ? 'post-list front' : 'post-list'}>
      {list.posts.map((post, index) => (
        <Teaser
          key={post.id}
          post={post}
          site={site}
          lead={lead && (featured ? post.featured : index === 0)}
        />
      ))}
      <Pager page={list.page} pages={list.pages} path={path} />
    </div>
  );
}
