import 'server-only';
import type { Tx } from '@/lib/db';
import { plainText } from '@/lib/text/plain';
import type { FormField } from './form';
import type { PostForm } from './schema';

/** What a field of one of the forms reads as, in plain words; an empty text when there is nothing in it. */
export type Reading = (form: PostForm, field: FormField) => string;

/** How these forms read: the names of the people and categories in them are looked up at once. */
export async function readingOf(tx: Tx, forms: readonly PostForm[]): Promise<Reading> {
  const ids = forms.flatMap(({ authorIds, categoryIds }) => [...authorIds, ...categoryIds]);
  const pageIds = forms.flatMap(({ parentId }) => parentId || []);
  const rows = await tx.$queryRaw<{ id: string; name: string }[]>`
    SELECT id::text, name FROM "User" WHERE id = ANY(${ids}::uuid[])
    UNION ALL SELECT id::text, name FROM "Category" WHERE id = ANY(${ids}::uuid[])
    UNION ALL SELECT id::text, title FROM "Post" WHERE id = ANY(${pageIds}::uuid[])`;
  const names = new Map(rows.map(({ id, name }) => [id, name]));
  const named = (ids: readonly string[]) => ids.map((id) => names.get(id) ?? 'one that is gone').join(', ');
  return (form, field) => {
    if (field === 'authorIds' || field === 'categoryIds') return named(form[field]);
    if (field === 'parentId') return form.parentId && named([form.parentId]);
    if (field === 'tags') return form.tags.join(', ');
    if (field === 'media') return form.media.map(mediaLine).join('\n');
    if (field === 'responses')
      return { follow: 'Follow the rules', open: 'Open', closed: 'Closed' }[form.responses];
    return field === 'body' ? plainText(form.body) : form[field];
  };
}

function mediaLine({ label, title, caption, credit, url }: PostForm['media'][number]): string {
  return [`${label}: ${title || caption || url}`, title && caption, credit, (title || caption) && url]
    .filter(Boolean)
    .join(' · ');
}
