'use client';

import { Select } from '@/components/ui/controls';
import { Field } from '@/components/ui/field';
import { useErrors } from './errors';
import { idOf } from './labels';

/** A page that another may stand under. */
export type PageChoice = { id: string; title: string; permalink: string; depth: number };

type Props = { pages: PageChoice[]; chosen: string; onChange: (parentId: string) => void };

/** The page above a page, whose address its own begins with. */
export function ParentField({ pages, chosen, onChange }: Props) {
  const isThere = chosen === '' || pages.some(({ id }) => id === chosen);
  return (
    <Field
      id={idOf('parentId')}
      label="Page above"
      hint="Its address begins this one’s. Pages that were never published have none."
      error={useErrors('parentId')}
    >
      {(field) => (
        <Select {...field} value={chosen} onChange={(event) => onChange(event.target.value)}>
          <option value="">None: at the top</option>
          {!isThere && <option value={chosen}>A page that is gone</option>}
          {pages.map(({ id, title, depth }) => (
            <option key={id} value={id}>
              {'– '.repeat(depth) + (title || 'Untitled')}
            </option>
          ))}
        </Select>
      )}
    </Field>
  );
}
