import { ChevronLeft, ChevronRight } from 'lucide-react';
import { ButtonLink } from '@/components/ui/button';
import type { PostList } from '@/lib/post-lists/queries';
import type { PostListQuery } from '@/lib/post-lists/schema';
import { addressOf, fromTheTop } from './list-query';

/** The pages before and after this one, and the first. */
export function Neighbours({ query, list }: { query: PostListQuery; list: PostList }) {
  const { before, after } = list;
  const top = fromTheTop(query);
  if (!before && !after) return null;
  return (
    <nav aria-label="Pages of posts" className="mt-5 flex items-center justify-between gap-3">
      <div className="flex gap-1.5">
        {before && (
          <>
            <ButtonLink size="small" href={addressOf(top)}>
              First
            </ButtonLink>
            <ButtonLink size="small" href={addressOf({ ...top, before })} rel="prev">
              <ChevronLeft aria-hidden="true" size={16} /> Previous
            </ButtonLink>
          </>
        )}
      </div>
      {after && (
        <ButtonLink size="small" href={addressOf({ ...top, after })} rel="next">
          Next <ChevronRight aria-hidden="true" size={16} />
        </ButtonLink>
      )}
    </nav>
  );
}
