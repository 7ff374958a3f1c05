import type { PostRow } from '@/lib/post-lists/row';
import { deletedAfter } from '@/lib/posts/trash/rules';
import type { SiteView } from '@/lib/posts/views';
import { englishPlaceOf, formatDate, formatTime } from '@/lib/text/dates';

/**
 * When it was published, goes out or is deleted for good, or for the others when it was last saved, on the site's clock.
 */
export function PostDate({ post, site }: { post: PostRow; site: SiteView }) {
  const place = englishPlaceOf(site);
  if (post.publishAt)
    return (
      <time dateTime={post.publishAt.toISOString()}>
        Goes out {formatDate(post.publishAt, place, 'medium')}, {formatTime(post.publishAt, place)}
      </time>
    );
  if (post.trashedAt) {
    const at = deletedAfter(post.trashedAt);
    return <time dateTime={at.toISOString()}>Deleted for good on {formatDate(at, place, 'medium')}</time>;
  }
  const isOut = post.status === 'published';
  const at = (isOut && post.publishedAt) || post.updatedAt;
  return (
    <time dateTime={at.toISOString()} title={isOut ? 'Published' : 'Last saved'}>
      {formatDate(at, place, 'medium')}
    </time>
  );
}
