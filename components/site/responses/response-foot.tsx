import type { ResponseView } from '@/lib/comments/views';
import { titled } from './titled';

type Props = {
  of: ResponseView;
  /** Whether it may be answered. */
  answers: boolean;
  /** Whether readers may like responses. */
  likes: boolean;
};

/** What a reader can do with a response: answer it, quote it, like it, report it. */
export function ResponseFoot({ of, answers, likes }: Props) {
  return (
    <footer>
      {answers && (
        <>
          <a href={`/respond/to/${of.id}`} rel="nofollow" data-reply={of.number}>
            Reply<span className="sr-only">{` to ${titled(of)}`}</span>
          </a>
          <button type="button" data-quote="">
            Quote<span className="sr-only">{` ${titled(of)}`}</span>
          </button>
        </>
      )}
      {likes && (
        <button type="submit" form="likes" name="id" value={of.id} className="like">
          Like<span className="sr-only">{` ${titled(of)},`}</span>{' '}
          <span className="like-count" data-count={of.likes}>
            {of.likes}
          </span>
          <span className="sr-only"> {of.likes === 1 ? 'like' : 'likes'}</span>
        </button>
      )}
      <a className="report" href={`/respond/report/${of.id}`} rel="nofollow">
        Report<span className="sr-only">{` ${titled(of)}`}</span>
      </a>
    </footer>
  );
}
