import type { Decision } from '@/app/(desk)/desk/responses/actions';
import type { CommentStatus } from '@/lib/generated/prisma/enums';

/** One act of this sitting: what each response was before it. */
export type Act = { id: string; status: CommentStatus }[];

const wayBack: Record<CommentStatus, Decision> = {
  pending: 'hold',
  approved: 'approve',
  spam: 'spam',
  trashed: 'trash',
};

/** The acts that bring everything back to what it was, each with the responses it is for. */
export function undoing(act: Act): { decision: Decision; ids: string[] }[] {
  const statuses = [...new Set(act.map(({ status }) => status))];
  return statuses.map((before) => ({
    decision: wayBack[before],
    ids: act.filter(({ status }) => status === before).map(({ id }) => id),
  }));
}
