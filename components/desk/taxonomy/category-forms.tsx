'use client';

import {
  deleteCategoryAction,
  mergeCategoryAction,
  moveCategoryAction,
} from '@/app/(desk)/desk/categories/actions';
import { Select } from '@/components/ui/controls';
import { Field } from '@/components/ui/field';
import type { ResponsePolicy } from '@/lib/generated/prisma/enums';
import { type CategoryChoice, CategorySelect } from './category-select';
import { TermForm } from './term-form';

type Category = { id: string; name: string; parentId: string | null; responses: ResponsePolicy };

/** Puts a category with all below it under another one. */
export function MoveCategory({ category, places }: { category: Category; places: CategoryChoice[] }) {
  return (
    <TermForm action={moveCategoryAction} id={category.id} button="Move">
      {(errors) => (
        <Field id="move-to" label="Move under" error={errors.parentId}>
          {(field) => (
            <CategorySelect
              {...field}
              key={category.parentId}
              name="parentId"
              defaultValue={category.parentId ?? ''}
              categories={places}
              none="Nothing: at the top"
            />
          )}
        </Field>
      )}
    </TermForm>
  );
}

/** Merges a category into another one. */
export function MergeCategory({ category, others }: { category: Category; others: CategoryChoice[] }) {
  return (
    <TermForm action={mergeCategoryAction} id={category.id} button="Merge" danger>
      {(errors, typed) => (
        <>
          <Field id="merge-into" label="Merge into" error={errors.intoId}>
            {(field) => (
              <CategorySelect
                {...field}
                key={typed.intoId}
                name="intoId"
                defaultValue={typed.intoId ?? ''}
                categories={others}
                none="Choose the one that stays"
                required
              />
            )}
          </Field>
          {category.responses !== 'follow' && (
            <Field
              id="merge-responses"
              label="Responses to posts in it"
              error={errors.responses}
              hint={`“${category.name}” is ${category.responses === 'open' ? 'kept open' : 'closed'}.`}
            >
              {(field) => (
                <Select
                  {...field}
                  key={typed.responses}
                  name="responses"
                  defaultValue={typed.responses ?? 'into'}
                >
                  <option value="into">As the one that stays</option>
                  <option value="from">As this one</option>
                </Select>
              )}
            </Field>
          )}
        </>
      )}
    </TermForm>
  );
}

/** Deletes a category. */
export function DeleteCategory({ id }: { id: string }) {
  return (
    <TermForm action={deleteCategoryAction} id={id} button="Delete this category" danger>
      {() => null}
    </TermForm>
  );
}
