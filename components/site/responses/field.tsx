import type { ReactNode } from 'react';

type Control = {
  id: string;
  name: string;
  'aria-invalid': true | undefined;
  'aria-describedby': string | undefined;
};

type Props = {
  name: string;
  label: string;
  hint?: string;
  errors: string[] | undefined;
  children: (control: Control) => ReactNode;
};

/** A labelled control with its hint and the sentences about what was wrong, tied to it for screen readers. */
export function Field({ name, label, hint, errors = [], children }: Props) {
  const id = `respond-${name}`;
  const described = [errors.length > 0 && `${id}-error`, hint && `${id}-hint`].filter(Boolean).join(' ');
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      {errors.length > 0 && (
        <p className="field-error" id={`${id}-error`}>
          {errors.join(' ')}
        </p>
      )}
      {children({
        id,
        name,
        'aria-invalid': errors.length > 0 || undefined,
        'aria-describedby': described || undefined,
      })}
      {hint && (
        <p className="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
    </div>
  );
}
