import type { ReportView } from '@/lib/reports/queries';
import { reasonWords } from '@/lib/reports/rules';
import { type Clock, When } from './when';

/** What readers reported of a response and nobody has looked at: each reason, with the note. */
export function Reports({ list, clock }: { list: readonly ReportView[]; clock: Clock }) {
  if (list.length === 0) return null;
  return (
    <div className="w-fit max-w-full rounded bg-danger-wash px-2 py-1 text-[0.8125rem] text-danger">
      <p className="font-medium">{list.length === 1 ? 'Reported once' : `Reported ${list.length} times`}</p>
      <ul>
        {list.map(({ id, reason, note, at }) => (
          <li key={id} className="wrap-anywhere">
            <span className="font-medium">{reasonWords[reason]}</span>
            {note && (
              <>
                : <bdi className="whitespace-pre-line text-ink">{note}</bdi>
              </>
            )}{' '}
            <span className="text-soft">
              · <When at={at} clock={clock} />
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}
