import Link from 'next/link';
import { Notice } from '@/components/ui/notice';
import type { Overdue } from '@/lib/posts/scheduling/overdue';
import type { SiteView } from '@/lib/posts/views';
import { englishPlaceOf, formatDateTime } from '@/lib/text/dates';

const failed = {
  publish: 'could not be published',
  update: 'could not be updated',
  unpublish: 'could not be unpublished',
};

/** What should have happened to posts by itself and has not, why, and what to do. */
export function OverduePosts({ posts, site }: { posts: Overdue[]; site: SiteView }) {
  return (
    <Notice tone="danger" title="Some posts are late">
      <ul className="grid gap-1">
        {posts.map(({ id, title, due, at, wrong }) => (
          <li key={id + due}>
            <Link href={`/desk/posts/${id}`} className="text-accent underline" dir="auto">
              {title || 'Untitled'}
            </Link>{' '}
            {failed[due]} on {formatDateTime(at, englishPlaceOf(site))}.{' '}
            {wrong ? `The site tried and said: ${wrong}` : 'Nobody has tried yet.'}
          </li>
        ))}
      </ul>
      <p>
        It is tried again every minute. If it does not help, open the post and do it by hand, or choose
        another time.
      </p>
    </Notice>
  );
}
