'use client';

import { X } from 'lucide-react';
import { useState } from 'react';
import { flushSync } from 'react-dom';
import { Input } from '@/components/ui/controls';
import { Field } from '@/components/ui/field';
import { useErrors } from './errors';

type Props = { tags: string[]; known: string[]; onChange: (tags: string[]) => void };

/** Tags as chips. Enter, a comma or leaving the field adds what was typed; Backspace in an empty field takes the last. */
export function TagsField({ tags, known, onChange }: Props) {
  const [typed, setTyped] = useState('');
  const error = useErrors('tags', true);

  const add = (text: string) => {
    setTyped('');
    const names = text.split(',').map((name) => name.trim().replace(/\s+/g, ' '));
    const has = new Set(tags.map(folded));
    const fresh = names.filter((name) => name !== '' && !has.has(folded(name)) && has.add(folded(name)));
    if (fresh.length > 0) onChange([...tags, ...fresh]);
  };

  return (
    <div className="grid gap-2">
      {tags.length > 0 && (
        <ul className="flex flex-wrap gap-1.5" aria-label="Chosen tags">
          {tags.map((tag, at) => (
            <li
              key={tag}
              className="inline-flex max-w-full items-center rounded border border-rule bg-sunk pl-2 text-sm"
            >
              <span className="truncate" dir="auto">
                {tag}
              </span>
              <button
                type="button"
                aria-label={`Remove the tag ${tag}`}
                className="grid size-7 shrink-0 cursor-pointer place-items-center text-soft hover:text-ink"
                onClick={() => onChange(tags.toSpliced(at, 1))}
              >
                <X aria-hidden="true" size={14} />
              </button>
            </li>
          ))}
        </ul>
      )}
      <Field id="post-tags" label="Add tags" labelHidden hint="Separate with commas or Enter." error={error}>
        {(field) => (
          <Input
            {...field}
            list="known-tags"
            autoComplete="off"
            placeholder="Add a tag"
            dir="auto"
            value={typed}
            onChange={(event) =>
              event.target.value.includes(',') ? add(event.target.value) : setTyped(event.target.value)
            }
            onBlur={() => add(typed)}
            onKeyDown={(event) => {
              if (event.nativeEvent.isComposing) return;
              // The save that these keys are about to make takes what is typed here with it.
              if (event.key === 's' && (event.ctrlKey || event.metaKey)) flushSync(() => add(typed));
              if (event.key === 'Enter') {
                event.preventDefault();
                add(typed);
              }
              if (event.key === 'Backspace' && typed === '') onChange(tags.slice(0, -1));
            }}
          />
        )}
      </Field>
      <datalist id="known-tags">
        {known
          .filter((name) => !tags.includes(name))
          .map((name) => (
            <option key={name} value={name} />
          ))}
      </datalist>
    </div>
  );
}

const folded = (name: string) => name.normalize('NFKC').toLowerCase();
