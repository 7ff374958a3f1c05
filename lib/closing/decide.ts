import type { ResponsePolicy } from '@/lib/generated/prisma/enums';
import { openingAt } from './hours';
import type { ClosedBy, ClosingFacts, HandClosing } from './rules';

type Closed = HandClosing & { open: false; by: ClosedBy };

/**
 * An answer, and the instant up to which it is sure to hold; null is for ever, as far as clocks go. What is closed for
 * good may be so for another reason from `reason` on, night after night.
 */
export type Decision = { state: { open: true } | Closed; holds: Date | null; reason?: Date | null };

/** The answer of the first scope with an opinion, in the order that `closingState` tells. */
export function decide(facts: ClosingFacts, now: Date): Decision {
  const { site, post } = facts;
  const siteTurns = ahead(site.until, now);
  const turned = site.until !== null && !siteTurns;
  if (site.open === turned) {
    return { state: closed('site', turned ? byItself(site.until) : site), holds: siteTurns };
  }

  const thread = facts.threads.find(({ until }) => until === null || now < until);
  if (thread) return { state: closed('thread', thread), holds: earliest(siteTurns, thread.until) };

  const choice = choiceAt(post, now);
  const hand = earliest(siteTurns, ahead(post.until, now));
  if (choice === 'closed') {
    const ranOut = choice !== post.policy;
    return { state: ranOut ? closed('timer', byItself(post.until)) : closed('post', post), holds: hand };
  }
  if (choice === 'open') return { state: { open: true }, holds: hand };

  const category = categoryChoice(facts.categories);
  if (category === 'closed') return { state: closed('category', byItself(null)), holds: siteTurns };
  if (category === 'open') return { state: { open: true }, holds: siteTurns };

  const hours = openingAt(facts.openingHours, facts.timeZone, now);
  if (!hours.open) {
    return { state: closed('hours', byItself(hours.since)), holds: earliest(siteTurns, hours.until) };
  }
  const end = ageEnd(facts);
  if (end && now >= end.at) {
    return { state: closed(end.by, byItself(end.at)), holds: siteTurns, reason: hours.until };
  }
  if (facts.closeAfterResponses !== null && facts.responseCount >= facts.closeAfterResponses) {
    const reason = earliest(hours.until, end?.at ?? null);
    return { state: closed('count', byItself(facts.lastResponseAt)), holds: siteTurns, reason };
  }
  return { state: { open: true }, holds: earliest(siteTurns, hours.until, end?.at ?? null) };
}

function closed(by: ClosedBy, { at, who, why }: HandClosing): Closed {
  return { open: false, by, at, who, why };
}

const byItself = (at: Date | null): HandClosing => ({ at, who: null, why: '' });

function categoryChoice(branches: ClosingFacts['categories']): ResponsePolicy {
  const choices = branches.map((branch) => branch.find((policy) => policy !== 'follow'));
  if (choices.includes('closed')) return 'closed';
  return choices.includes('open') ? 'open' : 'follow';
}

function ageEnd(facts: ClosingFacts): { by: 'age' | 'quiet'; at: Date } | null {
  const { publishedAt, lastResponseAt, closeAfterDays, closeAfterQuietDays } = facts;
  if (!publishedAt) return null;
  const age = closeAfterDays === null ? null : daysAfter(publishedAt, closeAfterDays);
  const stirred = lastResponseAt && lastResponseAt > publishedAt ? lastResponseAt : publishedAt;
  const quiet = closeAfterQuietDays === null ? null : daysAfter(stirred, closeAfterQuietDays);
  if (quiet && (!age || quiet < age)) return { by: 'quiet', at: quiet };
  return age && { by: 'age', at: age };
}

const daysAfter = (start: Date, days: number) => new Date(start.getTime() + days * DAY);

const ahead = (at: Date | null, now: Date) => (at && now < at ? at : null);

/** The first of the instants that are known. */
export function earliest(...instants: (Date | null)[]): Date | null {
  const known = instants.filter((at) => at !== null);
  return known.length > 0 ? new Date(Math.min(...known.map(Number))) : null;
}

/** What a choice with a timer is at `now`. */
export function choiceAt<
  T extends { policy: ResponsePolicy; until: Date | null; afterwards: ResponsePolicy | null },
>({ policy, until, afterwards }: T, now: Date): ResponsePolicy {
  return until && afterwards && now >= until ? afterwards : policy;
}

const DAY = 24 * 60 * 60 * 1000;
