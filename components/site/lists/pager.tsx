import { pagePath } from '@/lib/posts/page-path';

/** The way to newer and older pages of a list; nothing when there is one page. */
export function Pager({ page, pages, path }: { page: number; pages: number; path: string }) {
  if (pages < 2) return null;
  return (
    <nav className="pager" aria-label="Pages">
      {page > 1 && (
        <a href={pagePath(path, page - 1)} rel="prev">
          ← Newer
        </a>
      )}
      <span>
        Page {page} of {pages}
      </span>
      {page < pages && (
        <a href={pagePath(path, page + 1)} rel="next">
          Older →
        </a>
      )}
    </nav>
  );
}
