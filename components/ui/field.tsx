import type { ReactNode } from 'react';

/** What a control needs so that its label, hint and error belong to it. Spread it on the control. */
export type FieldProps = {
  id: string;
  'aria-describedby': string | undefined;
  'aria-invalid': true | undefined;
};

type Props = {
  /** Unique on the page; the error summary links to it. */
  id: string;
  label: ReactNode;
  hint?: ReactNode;
  error?: string | string[];
  /** Says "optional" after the label. */
  optional?: boolean;
  /** Keeps the label for screen readers only. */
  labelHidden?: boolean;
  className?: string;
  children: (props: FieldProps) => ReactNode;
};

/** A labelled control: `<Field id="title" label="Title">{(field) => <Input {...field} name="title" />}</Field>`. */
export function Field({ id, label, hint, error, optional, labelHidden, className = '', children }: Props) {
  const errors = [error ?? []].flat();
  const describedBy = [hint ? `${id}-hint` : '', errors.length > 0 ? `${id}-error` : '']
    .filter(Boolean)
    .join(' ');
  return (
    <div className={`grid gap-1 ${className}`}>
      <label htmlFor={id} className={labelHidden ? 'sr-only' : 'text-sm font-medium'}>
        {label}
        {optional && <span className="font-normal text-soft"> (optional)</span>}
      </label>
      {children({
        id,
        'aria-describedby': describedBy || undefined,
        'aria-invalid': errors.length > 0 || undefined,
      })}
      <FieldError id={id} error={errors} />
      {hint && (
        <p id={`${id}-hint`} className="text-[0.8125rem] text-soft">
          {hint}
        </p>
      )}
    </div>
  );
}

/** The sentences of a refusal beside their control, which names `${id}-error` in aria-describedby. */
export function FieldError({ id, error }: { id: string; error?: string | string[] }) {
  const errors = [error ?? []].flat();
  if (errors.length === 0) return null;
  return (
    <p id={`${id}-error`} className="text-[0.8125rem] font-medium text-danger">
      {errors.join(' ')}
    </p>
  );
}
