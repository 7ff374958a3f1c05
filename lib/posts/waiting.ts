import 'server-only';
import type { Tx } from '@/lib/db';
import type { Prisma } from '@/lib/generated/prisma/client';
import { storedForm } from './form';
import type { PostForm } from './schema';

/** What of a row of waiting changes a form is read from. */
export const waitingSelect = { form: true } satisfies Prisma.WaitingChangesSelect;

/**
 * The form that editors go on with: the changes that wait for an update, or else the post's own. A choice about
 * responses that nobody touched is as it has become since.
 */
export function textInHand(waiting: { form: Prisma.JsonValue } | null, own: PostForm): PostForm {
  if (!waiting) return own;
  const { responsesWas, ...form } = storedForm(waiting.form);
  const responses = form.responses === responsesWas ? own.responses : form.responses;
  return { ...form, responses, version: own.version };
}

/** Keeps changes to a post away from its readers. `own` is what they read, or will at its moment. */
export async function keepWaiting(
  tx: Tx,
  by: { id: string } | null,
  postId: string,
  { form, own, now }: { form: PostForm; own: PostForm; now: Date },
) {
  const { sentFrom: _, ...text } = form;
  const data = {
    form: { ...text, responsesWas: own.responses },
    changedAt: now,
    changedById: by?.id ?? null,
  };
  await tx.waitingChanges.upsert({
    where: { postId },
    create: { postId, ...data },
    update: data,
    select: { postId: true },
  });
}

/** Nothing waits any more. Answers how much did: 0 or 1. */
export async function dropWaiting(tx: Tx, postId: string): Promise<number> {
  const { count } = await tx.waitingChanges.deleteMany({ where: { postId } });
  return count;
}
