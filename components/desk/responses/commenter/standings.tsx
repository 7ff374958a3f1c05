import type { CommenterView, StandingView } from '@/lib/commenters/views';
import { formatDateTime } from '@/lib/text/dates';
import { type Clock, When } from '../when';
import { EndStanding } from './end-standing';
import { StandingBadge } from './standing-badge';
import { scopeWords } from './standing-words';

/** What is in force of what was decided about a commenter. */
export function Standings({ of, clock }: { of: CommenterView; clock: Clock }) {
  const lasting = of.standings.filter(({ lasts }) => lasts);
  return (
    <section aria-labelledby="standings">
      <h2 id="standings" className="mb-2 font-serif text-xl font-semibold">
        Standing now
      </h2>
      {lasting.length === 0 && <p className="text-soft">Nothing: the rules for everyone hold.</p>}
      {lasting.length > 1 && (
        <p className="mb-2 text-sm text-soft">
          Of the account, the address and the network the newest counts, and the strictest of these.
        </p>
      )}
      <List list={lasting} clock={clock} of={of.of} />
    </section>
  );
}

/** What was decided about them before, and is over. */
export function EarlierStandings({ of, clock }: { of: CommenterView; clock: Clock }) {
  const past = of.standings.filter(({ lasts }) => !lasts);
  if (past.length === 0) return null;
  return (
    <section aria-labelledby="earlier">
      <h2 id="earlier" className="mb-2 font-serif text-xl font-semibold">
        Decided before
      </h2>
      <details>
        <summary className="min-h-8 w-fit cursor-pointer py-1 text-sm text-accent">
          {past.length === 1 ? 'One earlier' : `${past.length} earlier`}
        </summary>
        <List list={past} clock={clock} of={of.of} />
      </details>
    </section>
  );
}

function List({ list, clock, of }: { list: readonly StandingView[]; clock: Clock; of: string }) {
  if (list.length === 0) return null;
  return (
    <ul className="divide-y divide-rule border-y border-rule">
      {list.map((standing) => (
        <li key={standing.id} className="flex flex-wrap items-start justify-between gap-x-4 gap-y-2 py-3">
          <div className="min-w-0 flex-1 basis-72">
            <p className="flex flex-wrap items-baseline gap-x-2.5 text-[0.8125rem] text-soft">
              <StandingBadge of={standing} />
              <span>
                by {scopeWords[standing.scope].of}, {lasting(standing, clock)}
              </span>
            </p>
            <p dir="auto" className="mt-1 wrap-anywhere">
              {standing.reason}
            </p>
            <p className="text-[0.8125rem] text-soft">
              <bdi>{standing.by}</bdi>, <When at={standing.at} clock={clock} />
            </p>
          </div>
          {standing.lasts && <EndStanding of={of} standing={standing.id} kind={standing.kind} />}
        </li>
      ))}
    </ul>
  );
}

function lasting({ lasts, until, endedAt }: StandingView, clock: Clock) {
  const say = (at: Date) => formatDateTime(at, clock);
  if (endedAt) return `ended on ${say(endedAt)}`;
  if (until) return `${lasts ? 'until' : 'ran out on'} ${say(until)}`;
  return 'until someone ends it';
}
