import 'server-only';
import { type Actor, may } from '@/lib/auth/permissions';
import { textVersion } from '@/lib/comments/text-version';
import { db } from '@/lib/db';
import { isUuid } from '@/lib/text/uuid';
import { earlierSelect } from './versions';
import type { EditedResponse } from './views';

/** A response of any status as a moderator edits it; null for what is not there, and for who may not moderate. */
export async function responseForEdit(actor: Actor, id: string): Promise<EditedResponse | null> {
  if (!may(actor, 'response.moderate') || !isUuid(id)) return null;
  const row = await db.comment.findUnique({
    where: { id },
    select: {
      ...{ id: true, number: true, status: true, body: true, authorName: true, withdrawnAt: true },
      editedAt: true,
      versions: earlierSelect,
      post: { select: { id: true, title: true } },
    },
  });
  if (!row) return null;
  const { authorName: name, versions: earlier, editedAt, ...response } = row;
  return { ...response, name, earlier, version: textVersion(editedAt) };
}
