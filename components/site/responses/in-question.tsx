import type { ReactNode } from 'react';
import { responsePath } from '@/lib/comments/address';
import type { ResponseView } from '@/lib/comments/views';
import type { ArticleView, SiteView } from '@/lib/posts/views';
import { Response } from './response';

type Props = {
  heading: ReactNode;
  /** What the response is here, for screen readers. */
  says: string;
  response: ResponseView;
  article: ArticleView;
  site: SiteView;
  /** What can be done about it. */
  children: ReactNode;
};

/** A page of its own about one response: what it is for, the article it stands under, and the response itself. */
export function InQuestion({ heading, says, response, article, site, children }: Props) {
  const { permalink } = article;
  const address = response.number === null ? permalink : responsePath(permalink, response.number);
  return (
    <section className="responses reply-page" aria-labelledby="in-question-heading">
      <h1 id="in-question-heading">{heading}</h1>
      <p className="reply-under">
        under{' '}
        <a href={address} dir="auto">
          {article.title}
        </a>
      </p>
      <h2 className="sr-only">{says}</h2>
      <Response
        nested={{ response, level: 0, answers: null, clamped: false, replies: [] }}
        site={site}
        permalink={permalink}
        open={false}
        waitingId={null}
        mayChange={false}
        likes={false}
        closed={noneClosed}
      />
      {children}
    </section>
  );
}

const noneClosed = new Map<string, null>();
