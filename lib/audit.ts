import 'server-only';
import type { Actor } from '@/lib/auth/permissions';
import type { Tx } from '@/lib/db';
import type { Prisma } from '@/lib/generated/prisma/client';

type Entry = {
  action: string;
  subject: ['post' | 'response' | 'person' | 'settings' | 'category', string];
  reason?: string;
  before?: Prisma.InputJsonValue;
  after?: Prisma.InputJsonValue;
};

/** Writes who did what to what, in the transaction that does it. A guest's name is given as `guestName`. */
export async function audit(tx: Tx, actor: Actor, now: Date, entry: Entry, guestName = 'A reader') {
  const [subjectType, subjectId] = entry.subject;
  await tx.auditLog.create({
    data: {
      at: now,
      actorId: actor?.id ?? null,
      actorName: actor?.name ?? guestName,
      action: entry.action,
      subjectType,
      subjectId,
      reason: entry.reason ?? '',
      before: entry.before,
      after: entry.after,
    },
  });
}
