import { Notice } from '@/components/ui/notice';
import { bulkSentence } from './bulk-words';
import type { Came, Running } from './use-bulk-edit';

/** How far a change of many posts is, what came of it, and which were left and why. */
export function BulkNotice({ running, came }: { running: Running | null; came: Came | null }) {
  return (
    <div role="status" className="empty:hidden">
      {running && (
        <Notice tone="info" className="my-3">
          <p className="tabular-nums">
            {running.done} of {running.of} done…
          </p>
        </Notice>
      )}
      {came && <Result {...came} />}
    </div>
  );
}

function Result({ result, refused }: Came) {
  const { changed, same, left } = result;
  const nothing = changed + same + left.length === 0;
  return (
    <Notice tone={refused ? 'danger' : left.length > 0 ? 'warning' : 'good'} className="my-3">
      {!nothing && <p>{bulkSentence({ changed, same, left: left.length })}</p>}
      {refused && <p>{refused}</p>}
      {left.length > 0 && (
        <ul className="list-disc ps-5">
          {left.map(({ id, title, why }) => (
            <li key={id}>
              <bdi>{title || 'A post'}</bdi>: {why}
            </li>
          ))}
        </ul>
      )}
    </Notice>
  );
}
