import { ChevronLeft, ChevronRight } from 'lucide-react';
import { ButtonLink } from './button';

type Props = {
  page: number;
  /** At least 1; a list of one page has no pager. */
  pages: number;
  href: (page: number) => string;
  /** What is paged: "Pages of posts". */
  label: string;
};

/** Newer and older, and where one is. */
export function Pager({ page, pages, href, label }: Props) {
  if (pages <= 1) return null;
  return (
    <nav aria-label={label} className="mt-5 flex items-center justify-between gap-3">
      <div className="min-w-24">
        {page > 1 && (
          <ButtonLink size="small" href={href(page - 1)} rel="prev">
            <ChevronLeft aria-hidden="true" size={16} /> Previous
          </ButtonLink>
        )}
      </div>
      <p className="text-sm text-soft">
        Page {page} of {pages}
      </p>
      <div className="flex min-w-24 justify-end">
        {page < pages && (
          <ButtonLink size="small" href={href(page + 1)} rel="next">
            Next <ChevronRight aria-hidden="true" size={16} />
          </ButtonLink>
        )}
      </div>
    </nav>
  );
}
