import { Input } from '@/components/ui/controls';
import { Field } from '@/components/ui/field';
import { EMAIL_MAX } from '@/lib/mail/schema';
import type { Answered } from './answer';

type Props = {
  label: string;
  hint: string;
  /** What came of the form: the address as it was typed, and what was wrong with it. */
  answer: Answered | null;
  /** What stands in it before anything is typed. */
  known?: string;
};

/** The address that a letter is to go to. */
export function EmailField({ label, hint, answer, known }: Props) {
  return (
    <Field id="email" label={label} error={answer?.errors.email} hint={hint}>
      {(field) => (
        <Input
          {...field}
          name="email"
          type="email"
          autoComplete="email"
          maxLength={EMAIL_MAX}
          defaultValue={answer?.fields.email ?? known}
          required
        />
      )}
    </Field>
  );
}
