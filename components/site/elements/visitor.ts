import type { ResponseView } from '@/lib/comments/views';

/** A held response with its time as the site writes it. */
export type HeldResponse = Omit<ResponseView, 'at'> & { at: string; when: string };

/** What `/api/visitor` answers about whoever asks, beside the page that everyone gets. */
export type Visitor = {
  actor: { name: string; desk: boolean } | null;
  mayModerate: boolean;
  mayClose: boolean;
  /** The visitor's own; for a moderator, everyone's. In thread order. */
  waiting: HeldResponse[];
  /** The visitor's own responses that can still be changed. */
  own: OwnWay[];
  /** The ids of the responses that the visitor likes. */
  liked: string[];
  /** Why the like that led here was refused, in a sentence; null without one. */
  notLiked: string | null;
};

/** Until when a response may be edited (null when it may not) and withdrawn, as ISO instants. */
export type OwnWay = { id: string; edit: string | null; withdraw: string };

/** Whether a browser's cookies say that someone signed in; the answer is the server's to give. */
export function saysSignedIn(cookies: string): boolean {
  return cookies.split('; ').includes('broadside_signed_in=1');
}
