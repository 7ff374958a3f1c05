import { FieldError } from '@/components/ui/field';

type Props = {
  name: string;
  legend: string;
  options: readonly { value: string; label: string; hint: string }[];
  chosen?: string;
  error?: string[];
};

/** One of a few, each with what it does. */
export function Choices({ name, legend, options, chosen, error }: Props) {
  const id = `choose-${name}`;
  return (
    <fieldset className="grid gap-1.5" aria-describedby={error ? `${id}-error` : undefined}>
      <legend className="mb-1 text-sm font-medium">{legend}</legend>
      {options.map(({ value, label, hint }) => (
        <div key={value} className="flex items-start gap-2.5">
          <input
            type="radio"
            id={`${id}-${value}`}
            name={name}
            value={value}
            defaultChecked={value === chosen}
            aria-invalid={error ? true : undefined}
            aria-describedby={`${id}-${value}-hint`}
            className="mt-1 size-[1.125rem] shrink-0 accent-accent"
          />
          <div>
            <label htmlFor={`${id}-${value}`}>{label}</label>
            <p id={`${id}-${value}-hint`} className="text-[0.8125rem] text-soft">
              {hint}
            </p>
          </div>
        </div>
      ))}
      <FieldError id={id} error={error} />
    </fieldset>
  );
}
