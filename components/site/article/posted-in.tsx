import { Fragment } from 'react';
import { countedResponses } from '@/lib/comments/count';
import type { ArticleView } from '@/lib/posts/views';

/** "Posted in Featured, Iraq | 4 Responses | Print |", as at the foot of the printed page. */
export function PostedIn({ article, count, live }: { article: ArticleView; count: number; live: boolean }) {
  return (
    <footer className="posted-in">
      <p>
        {article.categories.length > 0 && (
          <>
            Posted in{' '}
            {article.categories.map((category, index) => (
              <Fragment key={category.path}>
                {index > 0 && ', '}
                <a href={category.path} rel="category tag">
                  {category.name}
                </a>
              </Fragment>
            ))}
            {' | '}
          </>
        )}
        <a href="#responses">{countedResponses(count)}</a>
        {live && (
          <>
            {' | '}
            <a href={`/print${article.permalink}`} rel="nofollow">
              Print
            </a>
            {' |'}
          </>
        )}
      </p>
      {article.tags.length > 0 && (
        <ul className="tags" aria-label="Tags">
          {article.tags.map((tag) => (
            <li key={tag.path}>
              <a href={tag.path} rel="tag">
                {tag.name}
              </a>
            </li>
          ))}
        </ul>
      )}
    </footer>
  );
}
