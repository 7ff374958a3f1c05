'use client';

import { ArrowDown, ArrowUp, X } from 'lucide-react';
import { Select } from '@/components/ui/controls';
import { Field } from '@/components/ui/field';
import { useErrors } from './errors';
import { IconButton } from './icon-button';
import { moved } from './moved';

type Person = { id: string; name: string };
type Props = {
  people: Person[];
  chosen: string[];
  /** Without it the byline is shown, not changed. */
  mayChange: boolean;
  onChange: (authorIds: string[]) => void;
};

/** Who stands in the byline, in order. */
export function BylineField({ people, chosen, mayChange, onChange }: Props) {
  const error = useErrors('authorIds', true);
  const name = (id: string) => people.find((person) => person.id === id)?.name ?? 'Unknown';
  const others = people.filter((person) => !chosen.includes(person.id));
  if (!mayChange) return <p>{chosen.map(name).join(', ') || 'You'}</p>;
  return (
    <div className="grid gap-2">
      {chosen.length > 0 && (
        <ol className="grid" aria-label="Authors, in order">
          {chosen.map((id, at) => (
            <li key={id} className="flex items-center gap-1">
              <span className="mr-auto truncate">{name(id)}</span>
              {chosen.length > 1 && (
                <>
                  <IconButton
                    icon={ArrowUp}
                    label={`Move ${name(id)} up`}
                    disabled={at === 0}
                    onClick={() => onChange(moved(chosen, at, -1))}
                  />
                  <IconButton
                    icon={ArrowDown}
                    label={`Move ${name(id)} down`}
                    disabled={at === chosen.length - 1}
                    onClick={() => onChange(moved(chosen, at, 1))}
                  />
                </>
              )}
              <IconButton
                icon={X}
                label={`Remove ${name(id)} from the byline`}
                onClick={() => onChange(chosen.toSpliced(at, 1))}
              />
            </li>
          ))}
        </ol>
      )}
      <Field
        id="post-authorIds"
        label={chosen.length > 0 ? 'Add another author' : 'Choose an author'}
        labelHidden
        error={error}
      >
        {(field) => (
          <Select {...field} value="" onChange={(event) => onChange([...chosen, event.target.value])}>
            <option value="" disabled>
              {chosen.length > 0 ? 'Add another author…' : 'Choose an author…'}
            </option>
            {others.map((person) => (
              <option key={person.id} value={person.id}>
                {person.name}
              </option>
            ))}
          </Select>
        )}
      </Field>
    </div>
  );
}
