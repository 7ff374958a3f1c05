import 'server-only';
import type { Actor } from '@/lib/auth/permissions';
import type { Tx } from '@/lib/db';
import type { Prisma } from '@/lib/generated/prisma/client';

/** What a row of the log is about. */
type Subject =
  | 'post'
  | 'response'
  | 'person'
  | 'invitation'
  | 'settings'
  | 'category'
  | 'tag'
  | 'media'
  | 'menu';

type Entry = {
  action: string;
  subject: readonly [Subject, string];
  reason?: string;
  before?: Prisma.InputJsonValue;
  after?: Prisma.InputJsonValue;
};

/** Writes who did what to what, in the transaction that does it. A guest's name is given as `guestName`. */
export async function audit(tx: Tx, actor: Actor, now: Date, entry: Entry, guestName = 'A reader') {
  await auditAll(tx, actor, now, [entry], guestName);
}

/** Writes an entry for each of many that one act changed, in one statement. */
export async function auditAll(
  tx: Tx,
  actor: Actor,
  now: Date,
  entries: readonly Entry[],
  guestName = 'A reader',
) {
  await tx.auditLog.createMany({
    data: entries.map(({ action, subject: [subjectType, subjectId], reason = '', before, after }) => ({
      at: now,
      actorId: actor?.id ?? null,
      actorName: actor?.name ?? guestName,
      ...{ action, subjectType, subjectId, reason, before, after },
    })),
  });
}
