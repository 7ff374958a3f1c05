'use client';

import {
  deleteCategoryAction,
  editCategoryAction,
  mergeCategoryAction,
  moveCategoryAction,
} from '@/app/(desk)/desk/categories/actions';
import { Input, Select, Textarea } from '@/components/ui/controls';
import { Field } from '@/components/ui/field';
import type { ResponsePolicy } from '@/lib/generated/prisma/enums';
import { limits } from '@/lib/taxonomy/limits';
import { type CategoryChoice, CategorySelect } from './category-select';
import { TermForm } from './term-form';

type Category = {
  id: string;
  name: string;
  slug: string;
  description: string;
  text: string;
  parentId: string | null;
  responses: ResponsePolicy;
};

/** What a category is called, where it is read, and what its page says. */
export function EditCategory({ category }: { category: Category }) {
  return (
    <TermForm action={editCategoryAction} id={category.id} button="Save">
      {(errors, typed) => {
        const value = { ...category, ...typed };
        return (
          <>
            <Field id="name" label="Name" error={errors.name}>
              {(field) => (
                <Input
                  {...field}
                  key={value.name}
                  name="name"
                  defaultValue={value.name}
                  dir="auto"
                  maxLength={limits.name}
                  autoComplete="off"
                  required
                />
              )}
            </Field>
            <Field
              id="slug"
              label="Slug"
              error={errors.slug}
              hint="The end of its address. Empty, it is made from the name. The address it had leads to the new one."
            >
              {(field) => (
                <Input
                  {...field}
                  key={value.slug}
                  name="slug"
                  defaultValue={value.slug}
                  dir="auto"
                  maxLength={limits.slug}
                  autoComplete="off"
                  spellCheck={false}
                />
              )}
            </Field>
            <Field
              id="description"
              label="Description"
              optional
              error={errors.description}
              hint="One line under its name, and what search engines show."
            >
              {(field) => (
                <Input
                  {...field}
                  key={value.description}
                  name="description"
                  defaultValue={value.description}
                  dir="auto"
                  maxLength={limits.description}
                  autoComplete="off"
                />
              )}
            </Field>
            <Field
              id="text"
              label="Text of its page"
              optional
              error={errors.text}
              hint="Stands above its posts. Blank lines part paragraphs; HTML is taken too, and made safe."
            >
              {(field) => (
                <Textarea
                  {...field}
                  key={value.text}
                  name="text"
                  rows={6}
                  defaultValue={value.text}
                  dir="auto"
                />
              )}
            </Field>
          </>
        );
      }}
    </TermForm>
  );
}

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
