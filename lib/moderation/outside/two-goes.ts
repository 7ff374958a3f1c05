import 'server-only';
import type { Outcome } from '@/lib/outcome';
import { checkOutside, type Described, outsideHost } from './akismet';
import type { OutsideWord } from './word';

/** What comes of a go at a command: its outcome, or what the outside check is to be asked before there is one. */
export type Go<T> = Outcome<T> | { ask: Described };

/**
 * Lets a command ask the outside check, if one is set up, between two goes, when nothing is held. The first go is told
 * `unasked` and may answer what to ask; the second is told what the check says, and looks at everything anew. `from` is
 * the network address and the browser's name for itself.
 */
export async function inTwoGoes<T>(
  go: (outside: OutsideWord) => Promise<Go<T>>,
  from: { address: string; userAgent?: string },
): Promise<Outcome<T>> {
  const first = await go(outsideHost() === null ? 'off' : 'unasked');
  if (!('ask' in first)) return first;
  const { address, userAgent } = from;
  const second = await go(await checkOutside({ ...first.ask, address, userAgent }));
  if ('ask' in second) throw new Error('The outside check was asked, and its answer was lost.');
  return second;
}
