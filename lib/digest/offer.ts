import 'server-only';
import { readToken, signToken } from '@/lib/mail/tokens';
import { isUuid } from '@/lib/text/uuid';

/** What a moderator can do about a response from a letter. */
export type OfferedAct = 'approve' | 'trash';

/** A link in a digest: this moderator may do this to that response, until then. */
export type Offer = { moderatorId: string; responseId: string; act: OfferedAct; until: Date };

/** The address of the page that asks once more. */
export function offerPath({ moderatorId, responseId, act, until }: Offer): string {
  const seconds = Math.floor(until.getTime() / 1000);
  return `/moderate/${signToken('moderate', [moderatorId, responseId, act, seconds].join('~'))}`;
}

/** What a token offers, whether it is past or not; null for a forged one. */
export function readOffer(token: unknown): Offer | null {
  const [moderatorId, responseId, act, seconds = ''] = readToken('moderate', token)?.split('~') ?? [];
  if (!isUuid(moderatorId) || !isUuid(responseId) || (act !== 'approve' && act !== 'trash')) return null;
  if (!/^\d{1,12}$/.test(seconds)) return null;
  return { moderatorId, responseId, act, until: new Date(Number(seconds) * 1000) };
}
