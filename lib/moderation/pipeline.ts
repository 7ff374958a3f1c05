import type { Phase, ResponseFacts, Verdict } from './phase';
import { banned } from './phases/banned';
import { closed } from './phases/closed';
import { disallowedWords } from './phases/disallowed-words';
import { duplicate } from './phases/duplicate';
import { firstTime } from './phases/first-time';
import { flood } from './phases/flood';
import { heldAlways } from './phases/held-always';
import { heldWords } from './phases/held-words';
import { links } from './phases/links';
import { muted } from './phases/muted';
import { outsideCheck } from './phases/outside-check';
import { slowMode } from './phases/slow-mode';
import { spamScore } from './phases/spam-score';
import { staff } from './phases/staff';
import { suspended } from './phases/suspended';
import { suspendedUntil } from './phases/suspended-until';
import { tooQuick } from './phases/too-quick';
import { trusted } from './phases/trusted';

/**
 * What a response goes through, read from top to bottom; the first that has something to say has the last word.
 * A duplicate is asked before the flood, so that a double click hears that the response has arrived, not that it
 * was too quick. The people of the desk pass after that: neither pace, words nor links hold them. Whom a moderator
 * mutes, holds or trusts, is asked between what is refused to everyone and what is held of anyone. The outside check is
 * last, and asked only when nothing before it minds.
 */
export const phases: readonly Phase[] = [
  closed,
  suspended,
  banned,
  suspendedUntil,
  duplicate,
  staff,
  flood,
  slowMode,
  disallowedWords,
  muted,
  heldAlways,
  trusted,
  heldWords,
  links,
  tooQuick,
  firstTime,
  spamScore,
  outsideCheck,
];

/** The verdict, and the name of the phase that gave it; a response that no phase minds passes by ''. */
export type Judgement = Verdict & { by: string };

/** Takes one response through the phases. Pure: the same facts at the same time get the same judgement. */
export function judge(facts: ResponseFacts, now: Date, asked: readonly Phase[] = phases): Judgement {
  for (const phase of asked) {
    const verdict = phase.ask(facts, now);
    if (verdict) return { ...verdict, by: phase.name };
  }
  return { verdict: 'pass', by: '' };
}
