import type { ClosingState } from '@/lib/closing/rules';
import type { InForce } from '@/lib/commenters/rules';
import type { Refusal } from '@/lib/outcome';
import type { OutsideWord } from './outside/word';
import type { Score } from './spam/score';

/** All that the phases ask, gathered before the first is asked. */
export type ResponseFacts = {
  /** The state of the place where the response would stand. */
  closing: ClosingState;
  name: string;
  email: string;
  url: string;
  body: string;
  /** Addresses that the text links to. */
  links: readonly string[];
  /** Someone whose responses are never held: the people of the desk. */
  trusted: boolean;
  /** Whether the signed-in person is suspended, or the guest gives a suspended person's address. */
  suspended: 'account' | 'address' | null;
  /** What a moderator decided about this commenter; never of the people of the desk. */
  standing: InForce | null;
  /** When this person, browser or network last sent a response; null outside the flood window. */
  lastSentAt: Date | null;
  /** Seconds between two responses of one person on this post, 0 is off; and when this person last sent one here. */
  slowModeSeconds: number;
  lastSentHereAt: Date | null;
  /** The same person said the same in the same place. */
  saidBefore: boolean;
  /** The same person has a response that a moderator, or these rules, approved. */
  approvedBefore: boolean;
  /** Milliseconds from the page being shown to the form being sent; null when the page did not tell. */
  elapsed: number | null;
  /** What the trained score says; null before it has learnt enough. */
  spam: Score | null;
  /** What the outside check says. */
  outside: OutsideWord;
  settings: {
    floodSeconds: number;
    disallowedWords: string;
    holdWords: string;
    holdLinks: number;
    wordsWhole: boolean;
    holdFirstTime: boolean;
    /** In which a refusal says until when. */
    language: string;
    timeZone: string;
    spamScore: boolean;
    spamHoldPercent: number;
  };
};

/**
 * What a phase says when it has something to say: pass at once, hold with the text that matched, or refuse
 * with a sentence for the writer.
 */
export type Verdict =
  | { verdict: 'pass' }
  | { verdict: 'hold'; match: string }
  | { verdict: 'refuse'; code: Refusal['code']; message: string; match: string };

/** One named question. Null has nothing to say: the next phase is asked. */
export type Phase = { name: string; ask: (facts: ResponseFacts, now: Date) => Verdict | null };
