import type { Prisma } from '@/lib/generated/prisma/client';
import { noPost, type PostForm } from './schema';

/** What of a Post row an editor can write, with the names that sentences and addresses need. */
export const formSelect = {
  version: true,
  kind: true,
  title: true,
  dek: true,
  body: true,
  slug: true,
  parentId: true,
  creditName: true,
  creditUrl: true,
  imageUrl: true,
  imageAlt: true,
  responses: true,
  authors: {
    orderBy: { position: 'asc' },
    select: { user: { select: { id: true, name: true, slug: true } } },
  },
  categories: {
    orderBy: { position: 'asc' },
    select: { category: { select: { id: true, name: true, slug: true } } },
  },
  tags: { orderBy: { position: 'asc' }, select: { tag: { select: { name: true } } } },
  media: {
    orderBy: { position: 'asc' },
    select: { url: true, label: true, title: true, caption: true, credit: true, transcript: true },
  },
} satisfies Prisma.PostSelect;

export type FormRow = Prisma.PostGetPayload<{ select: typeof formSelect }>;

/** The row as the form shows it. */
export function formOf({ authors, categories, tags, ...row }: FormRow): PostForm {
  return {
    version: row.version,
    kind: row.kind,
    title: row.title,
    dek: row.dek,
    body: row.body,
    slug: row.slug,
    parentId: row.parentId ?? '',
    creditName: row.creditName,
    creditUrl: row.creditUrl,
    imageUrl: row.imageUrl,
    imageAlt: row.imageAlt,
    responses: row.responses,
    authorIds: authors.map(({ user }) => user.id),
    categoryIds: categories.map(({ category }) => category.id),
    tags: tags.map(({ tag }) => tag.name),
    media: row.media.map(({ url, label, title, caption, credit, transcript }) => ({
      url,
      label,
      title,
      caption,
      credit,
      transcript,
    })),
  };
}

/** The columns of a revision that hold a form; `formOfRevision` reads them. */
export function revisionOf({
  version,
  title,
  dek,
  body,
  responsesWas: _,
  sentFrom: __,
  ...fields
}: PostForm) {
  return { version, title, dek, body, fields };
}

/** The form as it stood at a revision. */
export function formOfRevision(revision: {
  version: number;
  title: string;
  dek: string;
  body: string;
  fields: Prisma.JsonValue;
}): PostForm {
  const { fields, ...rest } = revision;
  return { ...storedForm(fields), ...rest };
}

/** A form that was stored as JSON, by `revisionOf` or as changes that wait: a field that is younger than it is empty. */
export function storedForm(stored: Prisma.JsonValue): PostForm {
  const form = { ...noPost, ...(stored as Partial<PostForm>) };
  return { ...form, media: form.media.map((item) => ({ ...item, transcript: item.transcript ?? '' })) };
}

export type FormField = Exclude<keyof PostForm, 'version' | 'kind' | 'responsesWas' | 'sentFrom'>;

/** The fields in which two forms differ; neither their version nor their kind counts. */
export function differences(one: PostForm, other: PostForm): FormField[] {
  const names = Object.keys(noPost).filter((name) => name !== 'version' && name !== 'kind') as FormField[];
  return names.filter((name) => !sameValue(one[name], other[name]));
}

function sameValue(one: PostForm[FormField], other: PostForm[FormField]): boolean {
  return JSON.stringify(inOrder(one)) === JSON.stringify(inOrder(other));
}

/** PostgreSQL's json gives an object's names back in an order of its own. */
function inOrder(value: PostForm[FormField]) {
  if (typeof value === 'string') return value;
  return value.map((item) => (typeof item === 'string' ? item : Object.entries(item).sort()));
}
