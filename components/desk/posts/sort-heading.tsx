import { ArrowDown, ArrowUp, ChevronsUpDown } from 'lucide-react';
import Link from 'next/link';
import { type PostListQuery, type PostSort, sortOf } from '@/lib/post-lists/schema';
import { addressOf, fromTheTop, headingState, sortNames } from './list-query';

type Props = {
  query: PostListQuery;
  /** The order that the heading chooses, and the other way round. */
  sorts: readonly [PostSort, PostSort];
  className: string;
  children: string;
};

/** The heading of a column by which the list may be sorted: it chooses its order, and once it is so the other way round. */
export function SortHeading({ query, sorts, className, children }: Props) {
  const { direction, next } = headingState(sortOf(query), sorts);
  const Arrow = !direction ? ChevronsUpDown : direction === 'ascending' ? ArrowUp : ArrowDown;
  return (
    <th className={className} aria-sort={direction ?? undefined}>
      <Link
        href={addressOf({ ...fromTheTop(query), sort: next })}
        title={sortNames[next]}
        prefetch={false}
        className="inline-flex min-h-6 items-center gap-1 hover:text-ink hover:underline"
      >
        {children}
        <Arrow aria-hidden="true" size={14} />
      </Link>
    </th>
  );
}
