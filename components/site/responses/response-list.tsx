import { responsesPath } from '@/lib/comments/address';
import type { Rest } from '@/lib/comments/views';
import type { Nested } from './nest';
import { Response, type Shown } from './response';
import { titled } from './titled';

type Props = Omit<Shown, 'nested'> & { list: Nested[]; rests?: readonly Rest[] };

/** A level of the thread; each item holds its replies, which fold. `rests` is for the outermost level. */
export function ResponseList({ list, rests = [], ...shown }: Props) {
  if (list.length === 0) return null;
  const after = restsAfter(list, rests);
  return (
    <ol className="thread">
      {list.map((nested) => {
        const rest = after.get(nested);
        return (
          <li key={nested.response.id}>
            <Response nested={nested} {...shown} />
            {nested.replies.length > 0 && (
              <details className="fold" open>
                <summary>
                  {repliesIn(nested)}
                  <span className="sr-only">{` to ${titled(nested.response)}`}</span>
                </summary>
                <ResponseList list={nested.replies} {...shown} />
              </details>
            )}
            {rest && (
              <p className="rest">
                <a href={`${responsesPath(shown.permalink, rest)}#comment-${rest.from}`}>{going(rest)}</a>
              </p>
            )}
          </li>
        );
      })}
    </ol>
  );
}

function repliesIn({ response: { below } }: Nested) {
  if (below === 0) return 'Replies';
  return below === 1 ? '1 reply' : `${below.toLocaleString('en')} replies`;
}

function going({ count }: Rest) {
  if (count === null) return 'This conversation goes on';
  return `${count.toLocaleString('en')} more ${count === 1 ? 'reply' : 'replies'} in this conversation`;
}

/** What is left out of a thread is said after its last response, also where replies stand beside what they answer. */
function restsAfter(list: Nested[], rests: readonly Rest[]): Map<Nested, Rest> {
  const ofThread = new Map(rests.map((rest) => [rest.rootId, rest]));
  const after = new Map<Nested, Rest>();
  let rest: Rest | undefined;
  list.forEach((nested, index) => {
    if (nested.response.depth === 0) rest = ofThread.get(nested.response.id);
    const next = list[index + 1];
    if (rest && (!next || next.response.depth === 0)) after.set(nested, rest);
  });
  return after;
}
