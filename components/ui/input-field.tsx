import type { ComponentProps, ReactNode } from 'react';
import { Input } from './controls';
import { Field } from './field';

type Props = Omit<ComponentProps<'input'>, 'id' | 'className'> & {
  /** Unique on the page. */
  id: string;
  label: ReactNode;
  hint?: ReactNode;
  error?: string | string[];
  optional?: boolean;
  className?: string;
};

/** A labelled line of text; what a control takes goes to it. */
export function InputField({ id, label, hint, error, optional, className, ...input }: Props) {
  return (
    <Field id={id} label={label} hint={hint} error={error} optional={optional} className={className}>
      {(field) => <Input {...field} {...input} />}
    </Field>
  );
}
