import type { PostRow } from '@/lib/posts/desk';
import type { SiteView } from '@/lib/posts/views';
import { englishPlaceOf, formatDate } from '@/lib/text/dates';

/** When it was published, or for the others when it was last saved, on the site's clock. */
export function PostDate({ post, site }: { post: PostRow; site: SiteView }) {
  const isOut = post.status === 'published' || post.status === 'scheduled';
  const at = (isOut && post.publishedAt) || post.updatedAt;
  return (
    <time dateTime={at.toISOString()} title={isOut ? 'Published' : 'Last saved'}>
      {formatDate(at, englishPlaceOf(site), 'medium')}
    </time>
  );
}
