import { pagePathOf } from '@/lib/comments/address';
import { aroundPage } from '@/lib/comments/paging';
import type { ThreadView } from '@/lib/comments/views';

type Props = { thread: ThreadView; permalink: string; opening: number | null; label: string };

const ways = {
  oldest: ['Earlier threads', 'Later threads'],
  newest: ['Newer threads', 'Older threads'],
  mostDiscussed: ['More discussed', 'Less discussed'],
};

/** The way to the pages of threads before and after this one; nothing when there is one page. */
export function PageLinks({ thread, permalink, opening, label }: Props) {
  const { page, pages, order } = thread;
  if (page === null || pages < 2) return null;
  const { before, after } = aroundPage({ page, pages, order });
  const address = (to: number) => `${pagePathOf(permalink, to, opening)}#responses`;
  return (
    <nav className="pager" aria-label={label}>
      {before !== null && (
        <a href={address(before)} rel="prev">
          ← {ways[order][0]}
        </a>
      )}
      <span>
        Page {page} of {pages.toLocaleString('en')}
      </span>
      {after !== null && (
        <a href={address(after)} rel="next">
          {ways[order][1]} →
        </a>
      )}
    </nav>
  );
}
