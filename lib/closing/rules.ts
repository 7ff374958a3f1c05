import type { ResponsePolicy } from '@/lib/generated/prisma/enums';
import { type Decision, decide, earliest } from './decide';
import type { OpeningHours } from './hours';

/** What has the last word on whether responses are taken; `timer` is a post's opening by hand that has run out. */
export type ClosedBy =
  | 'site'
  | 'thread'
  | 'post'
  | 'timer'
  | 'category'
  | 'hours'
  | 'age'
  | 'quiet'
  | 'count';

/** Open (until an instant, or until someone closes it), or closed with what a reader is told. */
export type ClosingState =
  | { open: true; until: Date | null }
  | {
      open: false;
      by: ClosedBy;
      /** When it closed, where that is known. */
      at: Date | null;
      /** The staff member who closed it; null is automatic. */
      who: string | null;
      /** The note given with the closing. */
      why: string;
      /** When it opens again by itself. */
      until: Date | null;
      /** What keeps it closed when this ends; only where that is something else, and it does not open. */
      afterwards?: ClosedBy;
    };

/** A closing made by hand: when, by whom (null when that account is gone) and the note. */
export type HandClosing = { at: Date | null; who: string | null; why: string };

/** A closed sub-thread. `until` is when that ends by itself. */
export type ThreadClosing = HandClosing & { until: Date | null };

/** All that the engine asks of the settings, the post and the place in the thread. */
export type ClosingFacts = {
  /** The site switch. At `until` it turns to the other side. */
  site: HandClosing & { open: boolean; until: Date | null };
  /** For a reply: the closed responses at and above what it answers, nearest first. Empty for the whole post. */
  threads: readonly ThreadClosing[];
  /** The choice made on the post. From `until` on, it is `afterwards`. */
  post: HandClosing & { policy: ResponsePolicy; until: Date | null; afterwards: ResponsePolicy | null };
  /** For each category of the post, what it and the categories above it say, from itself to the top. */
  categories: readonly (readonly ResponsePolicy[])[];
  /** In the clock of the time zone; null is always. */
  openingHours: OpeningHours | null;
  timeZone: string;
  publishedAt: Date | null;
  lastResponseAt: Date | null;
  /** Whole days; null is never. */
  closeAfterDays: number | null;
  closeAfterQuietDays: number | null;
  /** Approved responses; null is never. */
  closeAfterResponses: number | null;
  responseCount: number;
};

/**
 * Whether responses are taken at `now`, and why not. The first scope with an opinion has the last word:
 *
 * 1. The site switch, when it is off.
 * 2. A closed sub-thread at or above the place asked about.
 * 3. The post: closed by hand, or kept open by hand, which no category, clock or count then closes.
 * 4. The categories. Along the branch of each, from the category upward, the nearest that has made a choice
 *    speaks for it. One branch that is closed closes the post whatever the others say, since an editor who shut a
 *    subject meant every post in it; otherwise one that is open keeps it open.
 * 5. The weekly hours, outside of them.
 * 6. Age: days since publication, or days since the last response (since publication while there is none),
 *    whichever ends first. A day is 24 hours.
 * 7. The number of responses.
 *
 * A timer, an hour and an age take effect at their very instant. A timer that has run out leaves what it says:
 * a closing by hand gives way to the choice before it, an opening by hand is closed. `until` is when the answer
 * turns by the clock, whatever it takes: a post closed until the evening, whose hours begin in the morning,
 * opens in the morning. Null when only a person, or a response, can turn it.
 */
export function closingState(facts: ClosingFacts, now: Date): ClosingState {
  const first = decide(facts, now);
  const turn = turning(facts, first);
  if (first.state.open) return { open: true, until: turn.at };
  const { by } = first.state;
  return {
    ...first.state,
    until: turn.at,
    ...(turn.at === null && turn.by !== by && { afterwards: turn.by }),
  };
}

/**
 * The instant at which what is said of these facts stops being true by the clock alone; null when it never does.
 * A copy of a page may not be served from then on. The last day before a closing is one such thing: it is said.
 */
export function closingChange(facts: ClosingFacts, now: Date): Date | null {
  const first = decide(facts, now);
  const { at } = turning(facts, first);
  const lastDay = first.state.open && at ? new Date(at.getTime() - DAY) : null;
  return earliest(first.holds, first.reason ?? null, lastDay && lastDay > now ? lastDay : null);
}

/** Whether `now` is in the last day before an open thread closes by the clock. */
export function closesSoon(state: ClosingState, now: Date): boolean {
  return state.open && state.until !== null && state.until.getTime() - now.getTime() <= DAY;
}

const DAY = 24 * 60 * 60 * 1000;

/** Follows the answers through time until one turns. Each holds for longer than none, so this ends. */
function turning(facts: ClosingFacts, first: Decision): { at: Date | null; by: ClosedBy | undefined } {
  let last = first;
  while (last.holds) {
    const at = last.holds;
    last = decide(facts, at);
    if (last.state.open !== first.state.open) return { at, by: undefined };
  }
  return { at: null, by: last.state.open ? undefined : last.state.by };
}
