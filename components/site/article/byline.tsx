import { Fragment } from 'react';
import { Portrait } from '@/components/site/portrait';
import type { ArticleView } from '@/lib/posts/views';

type Props = Pick<ArticleView, 'credit'> & {
  authors: { name: string; path: string; portraitKey?: string | null }[];
  /** With the authors' pictures before their names. */
  pictured?: boolean;
};

/** "by Ana Lund and Bo Reyes | (Source)": names link to their archives, the credit to its source. */
export function Byline({ authors, credit, pictured = false }: Props) {
  if (authors.length === 0 && !credit) return null;
  const portraits = pictured ? authors.flatMap(({ portraitKey }) => portraitKey ?? []) : [];
  return (
    <p className="byline">
      {portraits.map((key) => (
        <Portrait key={key} portraitKey={key} side={36} />
      ))}
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
