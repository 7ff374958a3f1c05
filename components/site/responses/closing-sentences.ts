import type { ClosedBy, ClosingState } from '@/lib/closing/rules';

/**
 * What a reader is told under "Comments are closed.": who closed them and when, why, and until when; or, of open
 * responses, when they close. `say` writes an instant in the site's time zone. Whole sentences, in reading order.
 */
export function closingSentences(state: ClosingState, say: (at: Date) => string): string[] {
  if (state.open) return state.until ? [`Responses are open until ${say(state.until)}.`] : [];
  return [
    state.who ? closedByPerson(state, state.who, say) : closedByItself(state.by, state.at, say),
    ...(state.why ? [`The reason given: ${state.why}`] : []),
    ...(state.until
      ? [
          `${state.by === 'thread' ? 'Replies here are taken' : 'Responses open'} again on ${say(state.until)}.`,
        ]
      : []),
  ];
}

type Closed = Extract<ClosingState, { open: false }>;
type Say = (at: Date) => string;

function closedByPerson({ by, at }: Closed, who: string, say: Say) {
  const what = by === 'site' ? 'Responses were closed on the whole site' : 'Closed';
  return `${what} by ${who}${at ? ` on ${say(at)}` : ''}.`;
}

function closedByItself(by: ClosedBy, at: Date | null, say: Say) {
  const when = at ? ` on ${say(at)}` : '';
  const sentences: Record<ClosedBy, string> = {
    site: `Responses are closed on the whole site${at ? `, since ${say(at)}` : ''}.`,
    thread: `Closed${when} by someone who has left.`,
    post: `Responses to this article were closed${when}.`,
    timer: `Closed automatically${when}: responses were open until then.`,
    category: 'Articles in this section take no responses.',
    hours: `Closed automatically${when}: responses are taken at certain hours.`,
    age: `Closed automatically${when}: responses are taken for a time after an article appears.`,
    quiet: `Closed automatically${when}, after a time without new responses.`,
    count: `Closed automatically${when}, with as many responses as an article takes.`,
  };
  return sentences[by];
}
