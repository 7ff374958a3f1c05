'use client';

import type { ReactNode } from 'react';
import { Input } from '@/components/ui/controls';
import { Field } from '@/components/ui/field';
import { useErrors } from './errors';
import { idOf } from './labels';

type Props = {
  name: string;
  label: string;
  value: string;
  onChange: (value: string) => void;
  hint?: ReactNode;
  placeholder?: string;
  inputMode?: 'url';
};

/** One line of the post, with what the last save said of it. */
export function TextField({ name, label, value, onChange, hint, ...rest }: Props) {
  return (
    <Field id={idOf(name)} label={label} hint={hint} error={useErrors(name)}>
      {(field) => (
        <Input
          {...field}
          dir="auto"
          autoComplete="off"
          value={value}
          onChange={(event) => onChange(event.target.value)}
          {...rest}
        />
      )}
    </Field>
  );
}
