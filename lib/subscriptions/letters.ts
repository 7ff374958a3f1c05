import 'server-only';
import { responsePath } from '@/lib/comments/address';
import type { Part } from '@/lib/mail/letter';
import type { Letter } from '@/lib/mail/queue';
import { DAYS_TO_CONFIRM, type Hearing, type News } from './rules';
import { confirmToken, stopLinks } from './tokens';

/** The most responses that one letter tells of. */
const MOST = 20;

/** What somebody asked for with an address. */
export type Asked = {
  id: string;
  email: string;
  title: string;
  replies: boolean;
  /** The account they were signed in with. */
  account: { id: string; name: string } | null;
};

/** Asks whether it is really the wish of the address's owner. */
export function confirmLetter(of: Asked): Letter {
  const what = of.replies ? 'replies to your response' : 'new responses';
  return {
    to: of.email,
    subject: `Confirm: letters about “${of.title}”`,
    parts: [
      `Someone, we hope you, asked us to write to this address about ${what} under “${of.title}”.`,
      {
        link: `/subscriptions/confirm/${confirmToken(of.id, of.account?.id ?? null)}`,
        says: 'Confirm that you want these letters',
      },
      ...(of.account
        ? [
            `It was the account “${of.account.name}”, which may then follow other discussions with this address without another letter. Confirm it only if that account is yours.`,
          ]
        : []),
    ],
    footer: [
      `If it was not you, do nothing: without your word no more letters come, and after ${DAYS_TO_CONFIRM} days the request is forgotten.`,
    ],
  };
}

/** A response as a letter shows it. */
export type NewsView = News & { number: number; name: string; text: string };

/** Tells of new responses under a post, and says on whose word. */
export function newsLetter(post: { title: string; permalink: string }, hearing: Hearing<NewsView>): Letter {
  const { to, because, news } = hearing;
  const shown = news.slice(0, MOST);
  const parts = shown.flatMap(({ number, name, text }): Part[] => [
    `#${number}, ${name}:`,
    { quote: text },
    { link: responsePath(post.permalink, number), says: 'Read it and reply' },
  ]);
  const rest = news.length - shown.length;
  const stop =
    'author' in because
      ? stopLinks('responses', because.author)
      : stopLinks('subscription', because.subscription);
  return {
    to,
    subject:
      news.length === 1 ? `New response: ${post.title}` : `${news.length} new responses: ${post.title}`,
    parts: [
      `Under “${post.title}”:`,
      ...parts,
      ...(rest > 0 ? [{ link: `${post.permalink}#responses`, says: `And ${rest} more` }] : []),
    ],
    footer: [reason(because), { link: stop.page, says: 'Stop these letters' }],
    oneClick: stop.oneClick,
  };
}

function reason(because: Hearing<NewsView>['because']): string {
  if ('author' in because) return 'You get this because you wrote the article.';
  return because.follows === 'thread'
    ? 'You get this because you follow this discussion.'
    : 'You get this because you asked to hear of replies to your response.';
}
