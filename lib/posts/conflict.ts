import 'server-only';
import type { Tx } from '@/lib/db';
import type { Prisma } from '@/lib/generated/prisma/client';
import { refuse } from '@/lib/outcome';
import { formatDateTime, type Place } from '@/lib/text/dates';
import { excerpt } from '@/lib/text/plain';
import { differences, type FormField, formOfRevision } from './form';
import { readingOf } from './readable';
import { noPost, type PostForm } from './schema';

type Stale = {
  postId: string;
  /** The text that editors see now, changes that wait included. */
  present: PostForm;
  typed: PostForm;
  place: Place;
};

/**
 * The refusal of a save that was made from an older version: for each field that someone changed since, a
 * sentence with who, when and to what, unless the same was typed. Null when nothing that was typed would be
 * lost on either side, or when it was the same opened form that saved since. Looks back twenty saves; of what is
 * older it says that it changed, not by whom.
 */
export async function refuseIfStale(tx: Tx, { postId, present, typed, place }: Stale) {
  if (typed.version === present.version || differences(typed, present).length === 0) return null;
  if (typed.version < present.version && (await onlyItself(tx, postId, typed))) return null;
  const base = await formAt(tx, postId, typed.version);
  const changed = differences(base ?? noPost, present);
  const theirs = differences(typed, present).filter((field) => changed.includes(field));
  if (theirs.length === 0 && base) return null;

  const by = await whoChanged(tx, { postId, since: typed.version, fields: theirs, place });
  const read = await readingOf(tx, [present]);
  const fields = theirs.map((field): [FormField, string[]] => {
    const value = read(present, field);
    const shown = value === '' ? '(nothing)' : `“${excerpt(value, 120)}”`;
    return [field, [`${by[field] ?? 'Someone changed this.'} It now reads: ${shown}`]];
  });
  return refuse(
    'conflict',
    'Someone else saved this post while you were writing. Nothing was overwritten, and what you typed is still here.',
    Object.fromEntries(fields),
  );
}

/** The form as it stood at a version; null when that is not kept any more. */
export async function formAt(tx: Tx, postId: string, version: number): Promise<PostForm | null> {
  const base = await tx.revision.findUnique({
    where: { postId_version: { postId, version } },
    select: revisionSelect,
  });
  return base && formOfRevision(base);
}

type Save = Prisma.RevisionGetPayload<{ select: typeof revisionSelect }> & {
  createdAt: Date;
  name: string | null;
};

type Since = { postId: string; since: number; fields: readonly FormField[]; place: Place };

/** Who changed each of the fields last since a version, and when, in a sentence. */
export async function whoChanged(tx: Tx, { postId, since, fields, place }: Since) {
  // Whether a text is another is all that matters of it: twenty of a long one would be megabytes.
  const saves = await tx.$queryRaw<Save[]>`
    SELECT r.version, md5(r.title) AS title, md5(r.dek) AS dek, md5(r.body) AS body, r.fields, r."createdAt", u.name
    FROM "Revision" r LEFT JOIN "User" u ON u.id = r."authorId"
    WHERE r."postId" = ${postId}::uuid AND r.version >= ${since} AND r.kind <> 'aside'
    ORDER BY r.version DESC LIMIT 21`;
  const forms = saves.map(formOfRevision);
  const sentences: Partial<Record<FormField, string>> = {};
  for (const field of fields) {
    const last = forms.findIndex((form, index) => {
      const before = forms[index + 1];
      return before !== undefined && differences(before, form).includes(field);
    });
    const by = saves[last];
    if (!by) continue;
    const when = formatDateTime(by.createdAt, place);
    sentences[field] = `${by.name ?? 'Someone who has left'} changed this on ${when}.`;
  }
  return sentences;
}

/** Whether whatever was saved since came from the form that sends this: it is told by the next answer, not refused. */
async function onlyItself(tx: Tx, postId: string, { version, sentFrom }: PostForm): Promise<boolean> {
  if (!sentFrom) return false;
  const others = await tx.revision.findFirst({
    where: {
      postId,
      version: { gt: version },
      OR: [{ sentFrom: null }, { sentFrom: { not: sentFrom } }],
    },
    select: { id: true },
  });
  return others === null;
}

export const revisionSelect = { version: true, title: true, dek: true, body: true, fields: true };
