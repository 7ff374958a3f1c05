import Link from 'next/link';
import type { ReactNode } from 'react';
import type { PostRow } from '@/lib/post-lists/row';
import type { SiteView } from '@/lib/posts/views';
import { PostDate } from './post-date';
import { PostLink } from './post-link';

type Props = {
  title: string;
  posts: PostRow[];
  site: SiteView;
  /** The list that holds the rest. */
  all: string;
  /** What to do when there are none. */
  none?: ReactNode;
};

/** A few posts of one kind, and the way to all of them. */
export function PostLines({ title, posts, site, all, none }: Props) {
  return (
    <section aria-label={title}>
      <div className="flex items-baseline justify-between border-b border-rule pb-1.5">
        <h2 className="font-semibold">{title}</h2>
        {posts.length > 0 && (
          <Link href={all} className="text-sm text-accent hover:underline" aria-label={`All: ${title}`}>
            All
          </Link>
        )}
      </div>
      {posts.length > 0 ? (
        <ul>
          {posts.map((post) => (
            <li
              key={post.id}
              className="flex items-baseline justify-between gap-4 border-b border-rule py-2.5"
            >
              <PostLink post={post} />
              <span className="shrink-0 text-sm text-soft">
                <PostDate post={post} site={site} />
              </span>
            </li>
          ))}
        </ul>
      ) : (
        <div className="flex items-center gap-3 py-3 text-soft">None. {none}</div>
      )}
    </section>
  );
}
