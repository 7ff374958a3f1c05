import 'server-only';
import { readToken, signToken } from '@/lib/mail/tokens';
import { isUuid } from '@/lib/text/uuid';

/** Letters that can be ended by a link: of a subscription, or of an account's own kinds. */
export type StopKind = 'subscription' | 'responses' | 'digest';

const kinds: readonly string[] = ['subscription', 'responses', 'digest'] satisfies StopKind[];

/** The token of the link that confirms a subscription; `askedBy` is the account that asked for the letter, if any did. */
export function confirmToken(id: string, askedBy: string | null): string {
  return signToken('confirm', askedBy === null ? id : `${id}~${askedBy}`);
}

/** What such a token names; null for a forged one. */
export function readConfirmToken(token: unknown): { id: string; askedBy: string | null } | null {
  const [id = '', askedBy = null] = readToken('confirm', token)?.split('~') ?? [];
  return isUuid(id) && (askedBy === null || isUuid(askedBy)) ? { id, askedBy } : null;
}

/** The footer of a letter and the place where a mail program ends such letters by itself. `id` is whose it is. */
export function stopLinks(kind: StopKind, id: string): { page: string; oneClick: string } {
  const token = signToken('stop', `${kind}~${id}`);
  return { page: `/subscriptions/stop/${token}`, oneClick: `/api/stop-letters/${token}` };
}

/** What a token of such a link names; null for a forged one. */
export function readStopToken(token: unknown): { kind: StopKind; id: string } | null {
  const [kind = '', id] = readToken('stop', token)?.split('~') ?? [];
  return kinds.includes(kind) && isUuid(id) ? { kind: kind as StopKind, id } : null;
}
