import 'server-only';
import { type Actor, may } from '@/lib/auth/permissions';
import { db } from '@/lib/db';
import { isUuid } from '@/lib/text/uuid';
import type { EarlierText } from './views';

/** Earlier texts of one response that are shown. */
const MOST = 20;

/** What of a Comment row the queue says about its earlier texts. */
export const earlierSelect = {
  orderBy: { replacedAt: 'desc' },
  take: MOST,
  select: { id: true, html: true, replacedAt: true, replacedBy: true },
} as const;

/** The texts that a response had before, the latest first, at most 20. None for who may not moderate. */
export async function versionsOf(actor: Actor, commentId: string): Promise<EarlierText[]> {
  if (!may(actor, 'response.moderate') || !isUuid(commentId)) return [];
  return db.commentVersion.findMany({ where: { commentId }, ...earlierSelect });
}
