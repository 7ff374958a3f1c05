'use client';

import { Plus } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { findTargetsAction } from '@/app/(desk)/desk/menus/actions';
import { Button } from '@/components/ui/button';
import { Input } from '@/components/ui/controls';
import { Field } from '@/components/ui/field';
import type { Found } from '@/lib/menus/desk';
import type { MenuItemView } from '@/lib/menus/views';
import { kindName } from './words';

type Added = Omit<MenuItemView, 'id' | 'label' | 'under'>;
type Props = {
  /** What is offered before anything is looked for. */
  suggestions: Found[];
  onAdd: (item: Added) => void;
  onAddress: () => void;
};

/** Milliseconds after the last key before the desk is asked. */
const PAUSE = 250;

/** What a menu may lead to: found by name, the latest posts, or an address. */
export function AddItems({ suggestions, onAdd, onAddress }: Props) {
  const [words, setWords] = useState('');
  const found = useFound(words, suggestions);
  return (
    <section
      aria-labelledby="add-items"
      className="grid content-start gap-3 rounded-lg border border-rule bg-raised p-4"
    >
      <h2 id="add-items" className="font-serif text-lg font-semibold">
        Add to the menu
      </h2>
      <Field
        id="find-target"
        label="Find by name"
        hint="Pages, categories, tags, people and published articles."
      >
        {(field) => (
          <Input
            {...field}
            type="search"
            value={words}
            dir="auto"
            autoComplete="off"
            onChange={(event) => setWords(event.target.value)}
          />
        )}
      </Field>
      <ul aria-label="What was found" className="grid max-h-80 grid-cols-[minmax(0,1fr)] overflow-y-auto">
        {found.map((one) => (
          <li
            key={one.kind + one.id}
            className="flex items-center gap-2 border-b border-rule py-1.5 last:border-0"
          >
            <div className="min-w-0 flex-1">
              <p dir="auto" className="truncate">
                {one.name || 'Untitled'}
              </p>
              <p className="truncate text-[0.8125rem] text-soft">
                {kindName(one.kind)}
                {one.hidden ? `: ${one.hidden.toLowerCase()}` : one.about && ` · ${one.about}`}
              </p>
            </div>
            <Add name={one.name} onAdd={() => onAdd(itemOf(one))} />
          </li>
        ))}
      </ul>
      <p role="status" className="text-sm text-soft empty:hidden">
        {words.trim() && found.length === 0 ? 'Nothing has such a name.' : ''}
      </p>
      <div className="flex flex-wrap gap-2 border-t border-rule pt-3">
        <Button size="small" onClick={() => onAdd({ ...latest })}>
          <Plus aria-hidden="true" size={16} /> Latest posts
        </Button>
        <Button size="small" onClick={onAddress}>
          <Plus aria-hidden="true" size={16} /> Web address
        </Button>
      </div>
    </section>
  );
}

const latest: Added = { target: { kind: 'latest', id: '' }, name: 'Latest posts', url: '', hidden: null };

function itemOf({ kind, id, name, hidden }: Found): Added {
  return { target: { kind, id }, name, url: '', hidden };
}

function Add({ name, onAdd }: { name: string; onAdd: () => void }) {
  return (
    <Button size="small" variant="quiet" aria-label={`Add ${name}`} onClick={onAdd}>
      <Plus aria-hidden="true" size={16} /> Add
    </Button>
  );
}

/** What was found for the words, once nobody types; the last of several answers counts. */
function useFound(words: string, suggestions: Found[]): Found[] {
  const [found, setFound] = useState<Found[] | null>(null);
  const asked = useRef(0);
  useEffect(() => {
    const turn = ++asked.current;
    if (words.trim() === '') return setFound(null);
    const timer = setTimeout(async () => {
      const answer = await findTargetsAction(words).catch(() => []);
      if (turn === asked.current) setFound(answer);
    }, PAUSE);
    return () => clearTimeout(timer);
  }, [words]);
  return found ?? suggestions;
}
