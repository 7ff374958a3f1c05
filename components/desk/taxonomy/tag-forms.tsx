'use client';

import { deleteTagAction, mergeTagAction, renameTagAction } from '@/app/(desk)/desk/tags/actions';
import { Input } from '@/components/ui/controls';
import { Field } from '@/components/ui/field';
import { limits } from '@/lib/taxonomy/limits';
import { NameFields } from './name-fields';
import { TermForm } from './term-form';

type Tag = { id: string; name: string; slug: string };

/** What a tag is called and where it is read. */
export function RenameTag({ tag }: { tag: Tag }) {
  return (
    <TermForm action={renameTagAction} id={tag.id} button="Save">
      {(errors, typed) => {
        const value = { ...tag, ...typed };
        return <NameFields value={value} errors={errors} maxLength={limits.tag} />;
      }}
    </TermForm>
  );
}

/** Merges a tag into another one, by its name. */
export function MergeTag({ tag, names }: { tag: Tag; names: string[] }) {
  return (
    <TermForm action={mergeTagAction} id={tag.id} button="Merge" danger>
      {(errors, typed) => (
        <Field id="merge-into" label="Merge into the tag" error={errors.into}>
          {(field) => (
            <>
              <Input
                {...field}
                key={typed.into}
                name="into"
                list="tag-names"
                defaultValue={typed.into}
                dir="auto"
                maxLength={limits.tag}
                autoComplete="off"
                required
              />
              <datalist id="tag-names">
                {names.map((name) => (
                  <option key={name} value={name} />
                ))}
              </datalist>
            </>
          )}
        </Field>
      )}
    </TermForm>
  );
}

/** Deletes a tag. */
export function DeleteTag({ id }: { id: string }) {
  return (
    <TermForm action={deleteTagAction} id={id} button="Delete this tag" danger>
      {() => null}
    </TermForm>
  );
}
