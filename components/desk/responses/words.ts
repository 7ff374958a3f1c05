import type { ClosedBy, ClosingState } from '@/lib/closing/rules';
import type { Refusal } from '@/lib/outcome';

/** What the desk says of itself after a form has gone through without scripts, or a script's act has come back. */
export type Did =
  | 'approve'
  | 'hold'
  | 'spam'
  | 'trash'
  | 'restore'
  | 'close'
  | 'reopen'
  | 'slow'
  | 'feature'
  | 'unfeature';

type Say = (at: Date) => string;

/** Why a post takes responses or not, and until when, in one line. `say` writes an instant for the desk. */
export function closingInOneLine(state: ClosingState, say: Say): string {
  if (state.open)
    return state.until ? `Responses are open until ${say(state.until)}.` : 'Responses are open.';
  const when = state.at ? ` on ${say(state.at)}` : '';
  const line = state.who ? `Closed by ${state.who}${when}` : `${closedByItself[state.by]}${when}`;
  const until = state.until
    ? ` Opens again on ${say(state.until)}.`
    : state.afterwards
      ? ` After that: ${closedByItself[state.afterwards].toLowerCase()}.`
      : '';
  return (state.why ? `${line}: ${ended(state.why)}` : `${line}.`) + until;
}

const closedByItself: Record<ClosedBy, string> = {
  site: 'Closed with the whole site, in the settings',
  thread: 'Closed with the thread above it',
  post: 'Closed by hand',
  timer: 'Closed when the time it was opened for was over',
  category: 'Closed with its category',
  hours: 'Closed outside the weekly hours',
  age: 'Closed by its age',
  quiet: 'Closed after a time without responses',
  count: 'Closed with as many responses as an article takes',
};

function ended(sentence: string) {
  return /[.!?…。؟]$/u.test(sentence) ? sentence : `${sentence}.`;
}

/** "2 approved." and the like. `count` is what changed, which another moderator may have made fewer. */
export function didSentence(did: Did, count: number): string {
  if (did === 'close') return count > 1 ? `Closed on ${count} posts.` : 'Responses are closed.';
  if (did === 'reopen') return count > 1 ? `Open on ${count} posts.` : 'Responses are open.';
  if (did === 'slow') return 'Slow mode is set.';
  if (did === 'feature') return 'It stands above its thread now.';
  if (did === 'unfeature') return 'It stands only in its place now.';
  if (count === 0) return 'Nothing changed: someone has already decided.';
  const done = {
    approve: 'approved',
    hold: 'back in the queue',
    spam: 'marked as spam',
    trash: 'moved to the trash',
    restore: 'restored',
  };
  return `${count.toLocaleString('en')} ${done[did]}.`;
}

/** The sentence for a refusal that came back in the address as its code. */
export function refusedSentence(code: string): string {
  const sentences: Partial<Record<string, string>> = {
    forbidden: 'Your account may not do that. An editor or a moderator can.',
    'not-found': 'That is no longer there. Someone may have removed it.',
    invalid: 'Nothing was chosen. Tick a response first.',
    closed: 'Responses are closed on the whole site. An administrator can open them in the settings.',
    conflict: 'Someone else changed it in the meantime. Look again and repeat it if it is still right.',
  } satisfies Partial<Record<Refusal['code'], string>>;
  if (code === 'closing') return 'Nothing was changed. Tick a post, and give a time that is still to come.';
  return sentences[code] ?? 'That did not work. Try it again.';
}

/** Why the rules held a response, by the name of the phase; `match` is what they found. */
export function heldBecause(by: string, match: string | null): { why: string; found: string[] } {
  const found = match ? (by === 'links' ? match.split(' ') : [match]) : [];
  if (by === 'first-time') return { why: 'First response of this person', found: [] };
  if (by === 'links') return { why: found.length === 1 ? 'A link' : `${found.length} links`, found };
  if (by === 'held-words') return { why: 'Contains', found };
  if (by === 'suspended') return { why: 'Written under the address of a suspended account', found };
  return { why: `Held by the rule “${by}”`, found };
}

/** "2 hours ago" within a week, then null: a date says more. */
export function ago(at: Date, now: Date): string | null {
  const minutes = Math.round((now.getTime() - at.getTime()) / 60_000);
  if (minutes < 1) return 'just now';
  if (minutes < 60) return said.format(-minutes, 'minute');
  if (minutes < 24 * 60) return said.format(-Math.round(minutes / 60), 'hour');
  if (minutes < 7 * 24 * 60) return said.format(-Math.round(minutes / (24 * 60)), 'day');
  return null;
}

const said = new Intl.RelativeTimeFormat('en', { numeric: 'auto' });
