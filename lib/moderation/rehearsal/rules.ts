import type { ResponseFacts } from '../phase';
import { disallowedWords } from '../phases/disallowed-words';
import { firstTime } from '../phases/first-time';
import { heldWords } from '../phases/held-words';
import { links } from '../phases/links';
import { spamScore } from '../phases/spam-score';
import { staff } from '../phases/staff';
import { type Judgement, judge } from '../pipeline';

/** What can be known again of a response that was sent long ago. */
export type Remembered = Pick<
  ResponseFacts,
  'name' | 'email' | 'url' | 'body' | 'links' | 'trusted' | 'approvedBefore' | 'spam'
>;

export type RuleSettings = ResponseFacts['settings'];

/** What other settings would have done to a response: held it, refused it, or let it pass where it does not now. */
export type Change = 'held' | 'refused' | 'passed';

/** The phases whose answer is up to the settings. Pace, closing and the outside check were of their moment. */
const ruled = [staff, disallowedWords, heldWords, links, firstTime, spamScore];

/** The judgement of these settings about a response of the past. */
export function judgeAgain(remembered: Remembered, settings: RuleSettings, now: Date): Judgement {
  const moment = {
    ...{ closing: { open: true, until: null } as const, suspended: null, standing: null, saidBefore: false },
    ...{ lastSentAt: null, slowModeSeconds: 0, lastSentHereAt: null, elapsed: null },
    outside: 'off' as const,
  };
  return judge({ ...moment, ...remembered, settings }, now, ruled);
}

/** How `after` differs from `before`; null when it does not. */
export function changeOf(before: Judgement, after: Judgement): Change | null {
  if (before.verdict === after.verdict) return null;
  return { hold: 'held', refuse: 'refused', pass: 'passed' }[after.verdict] as Change;
}

/** A piece of a text around what matched in it. `marked` is empty when nothing of it stands there. */
export type Passage = { before: string; marked: string; after: string };

/** Characters that are shown around a match. */
const AROUND = { before: 60, after: 140 };

/** The piece of `text` around `match`, or its beginning when that was found elsewhere, as in the name. */
export function passage(text: string, match: string): Passage {
  const at = match === '' ? -1 : text.indexOf(match);
  if (at < 0) return { before: '', marked: '', after: shortened(text, AROUND.before + AROUND.after) };
  const from = Math.max(0, at - AROUND.before);
  const before = text.slice(from, at).toWellFormed();
  const marked = shortened(match, AROUND.after);
  return {
    before: from > 0 ? `…${before}` : before,
    marked,
    after: shortened(text.slice(at + match.length), AROUND.after),
  };
}

function shortened(text: string, most: number) {
  return text.length <= most ? text : `${text.slice(0, most).toWellFormed()}…`;
}
