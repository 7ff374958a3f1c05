import { Fragment } from 'react';
import type { ArticleView } from '@/lib/posts/views';

type Props = Pick<ArticleView, 'credit'> & { authors: { name: string; path: string }[] };

/** "by Ana Lund and Bo Reyes | (Source)": names link to their archives, the credit to its source. */
export function Byline({ authors, credit }: Props) {
  if (authors.length === 0 && !credit) return null;
  return (
    <p className="byline">
      {authors.length > 0 && 'by '}
      {authors.map((author, index) => (
        <Fragment key={author.path}>
          {index > 0 && (index === authors.length - 1 ? ' and ' : ', ')}
          <a href={author.path} rel="author">
            {author.name}
          </a>
        </Fragment>
      ))}
      {credit && (
        <>
          {authors.length > 0 && ' | '}({credit.url ? <a href={credit.url}>{credit.name}</a> : credit.name})
        </>
      )}
    </p>
  );
}
