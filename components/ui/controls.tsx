import type { ComponentProps, ReactNode } from 'react';

const control =
  'w-full rounded-md border border-edge bg-raised px-3 py-1.5 text-[0.9375rem] text-ink aria-invalid:border-danger aria-invalid:border-2 disabled:bg-sunk disabled:text-soft';

/** One line of text. */
export function Input({ className = '', ...rest }: ComponentProps<'input'>) {
  return <input className={`${control} min-h-10 ${className}`} {...rest} />;
}

/** Several lines of text. */
export function Textarea({ className = '', rows = 4, ...rest }: ComponentProps<'textarea'>) {
  return <textarea rows={rows} className={`${control} ${className}`} {...rest} />;
}

/** One of a few. */
export function Select({ className = '', ...rest }: ComponentProps<'select'>) {
  return <select className={`${control} min-h-10 pr-8 ${className}`} {...rest} />;
}

/** A yes or no with its label; `hint` stands under the label and describes the box. */
export function Checkbox({
  label,
  hint,
  id,
  className = '',
  'aria-describedby': describedBy,
  ...rest
}: Omit<ComponentProps<'input'>, 'type'> & { id: string; label: ReactNode; hint?: ReactNode }) {
  return (
    <div className={`flex items-start gap-2.5 ${className}`}>
      <input
        type="checkbox"
        id={id}
        aria-describedby={[hint ? `${id}-hint` : '', describedBy].filter(Boolean).join(' ') || undefined}
        className="mt-0.5 size-[1.125rem] shrink-0 accent-accent"
        {...rest}
      />
      <div>
        <label htmlFor={id}>{label}</label>
        {hint && (
          <p id={`${id}-hint`} className="text-[0.8125rem] text-soft">
            {hint}
          </p>
        )}
      </div>
    </div>
  );
}
