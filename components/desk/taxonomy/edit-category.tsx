'use client';

import { editCategoryAction } from '@/app/(desk)/desk/categories/actions';
import { Input, Textarea } from '@/components/ui/controls';
import { Field } from '@/components/ui/field';
import { limits } from '@/lib/taxonomy/limits';
import { TermForm } from './term-form';

type Category = { id: string; name: string; slug: string; description: string; text: string };

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
