import 'server-only';
import type { Part } from '@/lib/mail/letter';
import type { Letter } from '@/lib/mail/queue';
import { stopLinks } from '@/lib/subscriptions/tokens';
import { offerPath } from './offer';

/** Days in which the links of a digest can be used. */
const DAYS = 3;

/** A response that waits, as a letter may show it: never with its writer's e-mail address. */
export type WaitingView = { id: string; name: string; title: string; text: string };

/** What waits for a moderator: the responses that the letter has room for, and how many there are. */
export function digestLetter(
  moderator: { id: string; email: string },
  waiting: readonly WaitingView[],
  count: number,
  now: Date,
): Letter {
  const until = new Date(now.getTime() + DAYS * 24 * 60 * 60 * 1000);
  const offer = (responseId: string, act: 'approve' | 'trash') =>
    offerPath({ moderatorId: moderator.id, responseId, act, until });
  const parts = waiting.flatMap(({ id, name, title, text }): Part[] => [
    `${name}, under “${title}”:`,
    { quote: text },
    { link: offer(id, 'approve'), says: 'Approve it' },
    { link: offer(id, 'trash'), says: 'Reject it' },
  ]);
  const rest = count - waiting.length;
  const stop = stopLinks('digest', moderator.id);
  return {
    to: moderator.email,
    subject: count === 1 ? 'A response waits for you' : `${count} responses wait for you`,
    parts: [
      ...parts,
      { link: '/desk/responses', says: rest > 0 ? `And ${rest} more: the whole queue` : 'The whole queue' },
    ],
    footer: [
      `You get this because you moderate here. The links work for ${DAYS} days and ask once more before they do anything; do not pass this letter on.`,
      { link: stop.page, says: 'Stop these letters' },
    ],
    oneClick: stop.oneClick,
  };
}
