'use client';

import { editCategoryAction } from '@/app/(desk)/desk/categories/actions';
import { Input, Textarea } from '@/components/ui/controls';
import { Field } from '@/components/ui/field';
import { limits } from '@/lib/taxonomy/limits';
import { NameFields } from './name-fields';
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
            <NameFields value={value} errors={errors} maxLength={limits.name} />
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
