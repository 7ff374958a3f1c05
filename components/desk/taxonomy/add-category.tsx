'use client';

import { addCategoryAction } from '@/app/(desk)/desk/categories/actions';
import { Input } from '@/components/ui/controls';
import { Field } from '@/components/ui/field';
import { limits } from '@/lib/taxonomy/limits';
import { type CategoryChoice, CategorySelect } from './category-select';
import { TermForm } from './term-form';

/** Makes a category. */
export function AddCategory({ categories }: { categories: CategoryChoice[] }) {
  return (
    <TermForm
      action={addCategoryAction}
      button="Add category"
      className="rounded-lg border border-rule bg-raised p-4"
    >
      {(errors, typed) => (
        <>
          <h2 className="font-semibold">Add a category</h2>
          <Field id="new-name" label="Name" error={errors.name}>
            {(field) => (
              <Input
                {...field}
                name="name"
                defaultValue={typed.name}
                dir="auto"
                maxLength={limits.name}
                autoComplete="off"
                required
              />
            )}
          </Field>
          <Field id="new-parent" label="Under" error={errors.parentId}>
            {(field) => (
              <CategorySelect
                {...field}
                name="parentId"
                defaultValue={typed.parentId ?? ''}
                categories={categories}
                none="Nothing: at the top"
              />
            )}
          </Field>
        </>
      )}
    </TermForm>
  );
}
