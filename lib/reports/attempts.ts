import 'server-only';
import { z } from 'zod';
import { keepForm, text } from '@/lib/comments/attempts';
import { db } from '@/lib/db';
import { isUuid } from '@/lib/text/uuid';
import { isStorable } from '@/lib/text/visible';

/** A report that was refused, as its page shows it again: what was typed, and sentences by field name. */
export type ReportAttempt = {
  commentId: string;
  reason: string;
  note: string;
  /** '' holds the sentences of the whole form. */
  errors: Record<string, string[]>;
};

type Sent = { address: string; fields: unknown; errors: Record<string, string[]> };

/** Keeps a refused report, and answers the token of the page that shows it; null when there is no such response. */
export async function keepReport(sent: Sent, now: Date): Promise<string | null> {
  const fields = typed.parse(sent.fields);
  if (!isUuid(fields.commentId)) return null;
  const response = await db.comment.findUnique({
    where: { id: fields.commentId },
    select: { postId: true },
  });
  if (!response) return null;
  return keepForm({ ...sent, postId: response.postId, fields }, now);
}

/** What `token` names; null when it is unknown or expired, or is no report of that response. */
export async function findReport(commentId: string, token: string, now: Date): Promise<ReportAttempt | null> {
  if (!isStorable(token)) return null;
  const attempt = await db.formAttempt.findUnique({ where: { token, expiresAt: { gt: now } } });
  const fields = typed.parse(attempt?.fields);
  if (!attempt || fields.commentId !== commentId) return null;
  return { ...fields, errors: z.record(z.string(), z.array(z.string())).parse(attempt.errors) };
}

const typed = z
  .object({ commentId: text, reason: text, note: text })
  .catch({ commentId: '', reason: '', note: '' });
