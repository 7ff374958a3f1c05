import { Input } from '@/components/ui/controls';
import { Field } from '@/components/ui/field';
import { limits } from '@/lib/taxonomy/limits';

type Props = { value: { name: string; slug: string }; errors: Record<string, string[]>; maxLength: number };

/** What a category or a tag is called, and where it is read. `maxLength` is the name's, in characters. */
export function NameFields({ value, errors, maxLength }: Props) {
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
            maxLength={maxLength}
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
    </>
  );
}
