import { z } from 'zod';
import { CommentStatus } from '@/lib/generated/prisma/enums';

/** How a moderator saw a response: its status, and when its text was last edited. Left out, the text is not asked about. */
export type Seen = { status: CommentStatus; editedAt?: Date | null };

/** Whether a response still stands as it was seen; one that nobody says they saw is taken as it stands. */
export function standsAsSeen(
  response: { status: CommentStatus; editedAt: Date | null },
  seen?: Seen,
): boolean {
  if (!seen) return true;
  if (seen.status !== response.status) return false;
  return seen.editedAt === undefined || seen.editedAt?.getTime() === response.editedAt?.getTime();
}

type Listed = { id: string; status: CommentStatus; editedAt: Date | null };

/** How a response is listed, for the field `seen` of a form: `id:status:edited`, the last in milliseconds or empty. */
export function seenField({ id, status, editedAt }: Listed): string {
  return `${id}:${status}:${editedAt?.getTime() ?? ''}`;
}

const edited = z
  .string()
  .regex(/^\d{0,15}$/)
  .transform((typed) => (typed === '' ? null : new Date(Number(typed))));

const field = z
  .string()
  .transform((typed) => typed.split(':'))
  .pipe(z.tuple([z.uuid(), z.enum(CommentStatus), edited]));

/** One field `seen`, or many, as they arrive: how each response was seen, by its id. 200 is far past a page of the queue. */
export const seenFields = z
  .union([field.transform((one) => [one]), z.array(field).max(200)], 'Load the list again.')
  .transform(
    (all) => new Map(all.map(([id, status, editedAt]): [string, Seen] => [id, { status, editedAt }])),
  );
