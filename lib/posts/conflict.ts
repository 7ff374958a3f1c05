import 'server-only';
import type { Tx } from '@/lib/db';
import { refuse } from '@/lib/outcome';
import { formatDateTime, type Place } from '@/lib/text/dates';
import { excerpt, plainText } from '@/lib/text/plain';
import { differences, type FormField, type FormRow, formOf, formOfRevision } from './form';
import { noPost, type PostForm } from './schema';

type Stale = { postId: string; present: FormRow; typed: PostForm; place: Place };

/**
 * The refusal of a save that was made from an older version: for each field that someone changed since, a
 * sentence with who, when and to what, unless the same was typed. Null when nothing that was typed would be
 * lost on either side. Looks back twenty saves; of what is older it says that it changed, not by whom.
 */
export async function refuseIfStale(tx: Tx, { postId, present, typed, place }: Stale) {
  if (typed.version === present.version) return null;
  const base = await tx.revision.findUnique({
    where: { postId_version: { postId, version: typed.version } },
    select: revisionSelect,
  });
  const now = formOf(present);
  const changed = differences(base ? formOfRevision(base) : noPost, now);
  const theirs = differences(typed, now).filter((field) => changed.includes(field));
  if (theirs.length === 0 && base) return null;

  const saves = await tx.revision.findMany({
    where: { postId, version: { gte: typed.version } },
    orderBy: { version: 'desc' },
    take: 21,
    select: { ...revisionSelect, createdAt: true, author: { select: { name: true } } },
  });
  const forms = saves.map(formOfRevision);
  const fields = theirs.map((field): [FormField, string[]] => {
    const last = forms.findIndex((form, index) => {
      const before = forms[index + 1];
      return before !== undefined && differences(before, form).includes(field);
    });
    const by = saves[last];
    const who = by ? (by.author?.name ?? 'Someone who has left') : 'Someone';
    const when = by ? ` on ${formatDateTime(by.createdAt, place)}` : '';
    return [field, [`${who} changed this${when}. It now reads: ${shown(field, present)}`]];
  });
  return refuse(
    'conflict',
    'Someone else saved this post while you were writing. Nothing was overwritten, and what you typed is still here.',
    Object.fromEntries(fields),
  );
}

const revisionSelect = { version: true, title: true, dek: true, body: true, fields: true };

function shown(field: FormField, post: FormRow): string {
  const value = namesOf(field, post);
  return value === '' ? '(nothing)' : `“${excerpt(value, 120)}”`;
}

function namesOf(field: FormField, post: FormRow): string {
  if (field === 'authorIds') return post.authors.map(({ user }) => user.name).join(', ');
  if (field === 'categoryIds') return post.categories.map(({ category }) => category.name).join(', ');
  if (field === 'tags') return post.tags.map(({ tag }) => tag.name).join(', ');
  if (field === 'media')
    return post.media.map((media) => media.title || media.caption || media.url).join(', ');
  if (field === 'responses')
    return { follow: 'Follow the rules', open: 'Open', closed: 'Closed' }[post.responses];
  return field === 'body' ? plainText(post.body) : post[field];
}
