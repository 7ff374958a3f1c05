import { Input, Select } from '@/components/ui/controls';
import { Field } from '@/components/ui/field';
import { spans } from '@/lib/closing/spans';

type Props = {
  id: string;
  label: string;
  /** What comes back of a refused form. */
  typed?: Partial<Record<string, string>>;
  error?: string[];
};

/** How long a closing or an opening lasts: one of a few, or a date and time by the site's clock, which beats it. */
export function TimerFields({ id, label, typed, error }: Props) {
  return (
    <>
      <Field id={`${id}-lasts`} label={label} className="min-w-44">
        {(field) => (
          <Select {...field} name="lasts" defaultValue={typed?.lasts ?? ''}>
            {Object.entries(spans).map(([value, name]) => (
              <option key={value} value={value}>
                {name}
              </option>
            ))}
          </Select>
        )}
      </Field>
      <Field id={`${id}-until`} label="Or until, by the site’s clock" error={error} className="min-w-52">
        {(field) => (
          <Input
            {...field}
            type="datetime-local"
            name="until"
            className="tabular-nums"
            defaultValue={typed?.until}
          />
        )}
      </Field>
    </>
  );
}
