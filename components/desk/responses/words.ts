import type { ClosedBy, ClosingState } from '@/lib/closing/rules';
import type { ActView, Meanwhile } from '@/lib/moderation/views';
import type { Refusal } from '@/lib/outcome';

/** What the desk says of itself after a form has gone through without scripts, or a script's act has come back. */
export type Did =
  | 'approve'
  | 'hold'
  | 'spam'
  | 'trash'
  | 'restore'
  | 'dismiss'
  | 'close'
  | 'reopen'
  | 'slow'
  | 'undo'
  | 'reply'
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

/** "2 approved." and the like. `count` is what changed; `left` are those that another moderator had decided meanwhile. */
export function didSentence(did: Did, count: number, left = 0): string {
  if (did === 'reply') return 'Your reply is published.';
  if (count > 0 && left > 0) {
    const others = left === 1 ? '1 is left as' : `${left.toLocaleString('en')} are left as`;
    return `${didSentence(did, count)} ${others} someone else has decided.`;
  }
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
    undo: 'put back',
    dismiss: 'kept, with its reports dismissed',
  };
  return `${count.toLocaleString('en')} ${done[did]}.`;
}

/** The same, also of those that were edited since they were seen, and so were left. */
export function cameTo(did: Did, count: number, left: number, edited: number): string {
  if (edited === 0) return didSentence(did, count, left);
  const again =
    edited === 1
      ? '1 was edited meanwhile: look at it again.'
      : `${edited.toLocaleString('en')} were edited meanwhile: look at them again.`;
  return count + left === 0 ? `Nothing changed. ${again}` : `${didSentence(did, count, left)} ${again}`;
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
  if (code === 'reply') return 'It is approved, but your reply was not taken. Answer it on its page.';
  if (code === 'undo') return 'Only a part was put back: the rest was undone before, or too long ago.';
  return sentences[code] ?? 'That did not work. Try it again.';
}

/** Why the rules held a response, by the name of the phase; `match` is what they found. */
export function heldBecause(by: string, match: string | null): { why: string; found: string[] } {
  const found = match ? (by === 'links' || by === 'spam-score' ? match.split(' ') : [match]) : [];
  if (by === 'first-time') return { why: 'First response of this person', found: [] };
  if (by === 'links') return { why: found.length === 1 ? 'A link' : `${found.length} links`, found };
  if (by === 'held-words' || by === 'disallowed-words') return { why: 'Contains', found };
  if (by === 'reported') return { why: 'Reported by readers:', found };
  if (by === 'muted') return { why: 'Written by someone who is muted, and does not know:', found };
  if (by === 'held-always') return { why: 'Written by someone whose responses are always held:', found };
  if (by === 'too-quick') return { why: `Sent within ${match} of opening the page`, found: [] };
  if (by === 'spam-score')
    return { why: 'Looks like what was marked as spam before', found: found.map(tokenInWords) };
  if (by === 'outside-check')
    return { why: outsideSaid[match ?? ''] ?? 'The outside check did not answer', found: [] };
  if (by === 'suspended') return { why: 'Written under the address of a suspended account', found };
  return { why: `Held by the rule “${by}”`, found };
}

/** "link:casino.example" for a reader. */
function tokenInWords(token: string): string {
  return token.replace(/^(link|site|name):/, '$1 ');
}

const outsideSaid: Partial<Record<string, string>> = {
  spam: 'The outside check takes it for spam',
  discard: 'The outside check takes it for the plainest spam',
};

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

const editedSince = 'Edited meanwhile';

/** "Approved by Nell": whose decision a response stands by. */
export function decidedSentence({ status, by, edited }: Pick<Meanwhile, 'status' | 'by' | 'edited'>): string {
  if (edited) return editedSince;
  const done = { approved: 'Approved', pending: 'Held', spam: 'Marked as spam', trashed: 'Trashed' };
  return by === null ? `${done[status]} meanwhile` : `${done[status]} by ${by}`;
}

/** What an act of some responses came to: also that all, or some, had been decided or edited by others meanwhile. */
export function cameOf(did: Did, changed: number, meanwhile: readonly Meanwhile[]): string {
  const edited = meanwhile.filter((one) => one.edited).length;
  if (edited > 0) return cameTo(did, changed, meanwhile.length - edited, edited);
  const [first] = meanwhile;
  if (changed > 0 || !first) return didSentence(did, changed, meanwhile.length);
  const alike = meanwhile.every(({ status, by }) => status === first.status && by === first.by);
  if (!alike) return didSentence(did, 0);
  return already(decidedSentence(first));
}

const already = (decided: string) =>
  `Already ${decided.charAt(0).toLowerCase()}${decided.slice(1)}. Nothing was changed.`;

/** Why an act has nothing to do: all are so already, or others have decided or edited them, as their rows say. */
export function whyNot(did: Did, decided: readonly string[]): string {
  if (decided.includes(editedSince))
    return 'Nothing changed: it was edited meanwhile. Load the list again and read it first.';
  const [first = ''] = decided;
  if (first === '' || decided.some((one) => one !== first)) return didSentence(did, 0);
  return already(first);
}

/** "marked 12 responses as spam", after the name of who did. Also of an act that is not known. */
export function actInWords({ act, count }: Pick<ActView, 'act' | 'count'>): string {
  const what = count === 1 ? '1 response' : `${count.toLocaleString('en')} responses`;
  const deeds: Partial<Record<string, string>> = {
    approve: 'approved _',
    hold: 'put _ back into the queue',
    markSpam: 'marked _ as spam',
    trash: 'trashed _',
    restore: 'restored _',
    dismissReports: 'dismissed the reports of _',
  };
  return (deeds[act] ?? 'decided about _').replace('_', what);
}

/** Whose responses an act was about: the first few by name, and how many more. */
export function namesInWords({ names, count }: Pick<ActView, 'names' | 'count'>): string {
  const more = count - names.length;
  return more > 0 ? `${names.join(', ')} and ${more.toLocaleString('en')} more` : names.join(', ');
}
