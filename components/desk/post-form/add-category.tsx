'use client';

import { useState, useTransition } from 'react';
import { Button } from '@/components/ui/button';
import { Input, Select } from '@/components/ui/controls';
import { Field } from '@/components/ui/field';
import type { Refusal } from '@/lib/outcome';
import { onEnter } from './body/link-dialog';

type Props = {
  parents: { id: string; name: string; depth: number }[];
  onAdd: (name: string, parentId: string | null) => Promise<Refusal | null>;
};

/** Makes a category without leaving the post. */
export function AddCategory({ parents, onAdd }: Props) {
  const [open, setOpen] = useState(false);
  const [name, setName] = useState('');
  const [parentId, setParentId] = useState('');
  const [error, setError] = useState('');
  const [pending, start] = useTransition();

  if (!open)
    return (
      <Button size="small" variant="quiet" className="justify-self-start" onClick={() => setOpen(true)}>
        Add category
      </Button>
    );

  const add = () =>
    start(async () => {
      const refusal = await onAdd(name.trim(), parentId || null).catch(() => ({
        message: 'The desk cannot be reached. Try again.',
        fields: {} as Refusal['fields'],
      }));
      if (refusal) return setError(Object.values(refusal.fields).flat()[0] ?? refusal.message);
      setName('');
      setError('');
      setOpen(false);
    });

  return (
    <div className="grid gap-2 rounded-md border border-rule p-3">
      <Field id="new-category" label="Name of the new category" error={error}>
        {(field) => (
          <Input
            {...field}
            // The button that had the focus is gone.
            autoFocus
            dir="auto"
            value={name}
            onChange={(event) => setName(event.target.value)}
            onKeyDown={(event) => onEnter(event, add)}
          />
        )}
      </Field>
      <Field id="new-category-parent" label="Under">
        {(field) => (
          <Select {...field} value={parentId} onChange={(event) => setParentId(event.target.value)}>
            <option value="">No other: at the top</option>
            {parents.map((parent) => (
              <option key={parent.id} value={parent.id}>
                {`${'\u2014 '.repeat(parent.depth)}${parent.name}`}
              </option>
            ))}
          </Select>
        )}
      </Field>
      <div className="flex gap-2">
        <Button
          size="small"
          variant="primary"
          aria-disabled={pending || undefined}
          onClick={() => !pending && add()}
        >
          {pending ? 'Adding…' : 'Add'}
        </Button>
        <Button size="small" onClick={() => setOpen(false)}>
          Cancel
        </Button>
      </div>
    </div>
  );
}
