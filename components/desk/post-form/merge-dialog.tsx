'use client';

import { type FormEvent, useId, useRef } from 'react';
import { BodyRows } from '@/components/desk/revisions/body-rows';
import { SideBySide } from '@/components/desk/revisions/side-by-side';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import type { FormField } from '@/lib/posts/form';
import type { MergeView } from '@/lib/posts/merge-view';
import { bodyOf } from '@/lib/posts/parts';
import type { PostForm } from '@/lib/posts/schema';
import { fieldLabels } from './labels';

type Props = {
  view: MergeView;
  /** What the button at the end does. */
  label: string;
  onClose: () => void;
  onTake: (text: PostForm, aside: PostForm) => void;
};

const taken = {
  mine: 'Yours is taken: nobody else changed this.',
  theirs: 'Theirs is taken: you did not change this.',
  both: 'The changes of both are taken: they do not touch.',
  asked: 'Both of you changed this. Choose one.',
};

/** Two texts of one post: what each changed, what fits together, and a choice for the rest. */
export function MergeDialog({ view, label, onClose, onTake }: Props) {
  const form = useRef<HTMLFormElement>(null);
  const id = useId();
  const take = (event: FormEvent) => {
    event.preventDefault();
    if (form.current) onTake(chosenText(view, new FormData(form.current)), view.mine);
  };
  const chooseAll = (side: string) => {
    for (const radio of form.current?.querySelectorAll<HTMLInputElement>(`input[value="${side}"]`) ?? [])
      radio.checked = true;
  };
  const asks = view.fields.some(({ whose }) => whose === 'asked');
  return (
    <Dialog
      wide
      open
      onClose={onClose}
      title="Two texts of this post"
      actions={
        <>
          <Button onClick={onClose}>Back to my text</Button>
          <Button type="submit" form={id} variant="primary">
            {label}
          </Button>
        </>
      }
    >
      <p>Both texts stay among the revisions, whatever you choose.</p>
      {asks && (
        <div className="flex flex-wrap gap-2">
          <Button size="small" onClick={() => chooseAll('theirs')}>
            Choose all of theirs
          </Button>
          <Button size="small" onClick={() => chooseAll('mine')}>
            Choose all of mine
          </Button>
        </div>
      )}
      <form id={id} ref={form} onSubmit={take} className="grid gap-5">
        {view.fields.length === 0 && <p>They read the same now.</p>}
        {view.fields.map(({ field, whose, by, before, after }) => (
          <section key={field} className="grid gap-2 border-t border-rule pt-3 first:border-0 first:pt-0">
            <h3 className="font-semibold">{fieldLabels[field] ?? field}</h3>
            <p className="text-sm text-soft">
              {by} {taken[whose]}
            </p>
            {field === 'body' ? (
              <Body view={view} />
            ) : whose === 'asked' ? (
              <Ask name={field} legend={fieldLabels[field] ?? field} sides={{ before, after }} />
            ) : (
              <SideBySide sides={{ before, after }} names={sideNames} />
            )}
          </section>
        ))}
      </form>
    </Dialog>
  );
}

const sideNames: [string, string] = ['Theirs', 'Yours'];

/** The choices of the body; without any, the two bodies to look at. */
function Body({ view: { choices, rows } }: { view: MergeView }) {
  if (choices.length === 0) return <BodyRows rows={rows} names={sideNames} />;
  return choices.map((choice, place) => (
    <Ask
      // biome-ignore lint/suspicious/noArrayIndexKey: a choice is known by its place
      key={place}
      name={`body ${place}`}
      legend={`Choice ${place + 1} of the body`}
      sides={choice}
      both
    />
  ));
}

type AskProps = {
  name: string;
  legend: string;
  sides: MergeView['choices'][number] | Pick<MergeView['fields'][number], 'before' | 'after'>;
  both?: boolean;
};

function Ask({ name, legend, sides, both = false }: AskProps) {
  const choices = [['theirs', 'Theirs'], ['mine', 'Mine'], ...(both ? [['both', 'Both, theirs first']] : [])];
  return (
    <fieldset className="grid gap-2">
      <legend className="sr-only">{legend}</legend>
      <SideBySide sides={sides} names={sideNames} />
      <div className="flex flex-wrap gap-x-5">
        {choices.map(([value, label]) => (
          <label key={value} className="flex min-h-8 items-center gap-2">
            <input type="radio" name={name} value={value} required className="size-4 accent-accent" />
            {label}
          </label>
        ))}
      </div>
    </fieldset>
  );
}

function chosenText(view: MergeView, chosen: FormData): PostForm {
  const asked = view.fields.filter(({ field, whose }) => whose === 'asked' && field !== 'body');
  const mine = asked.filter(({ field }) => chosen.get(field) === 'mine').map(({ field }) => field);
  const body = bodyOf(view.body, ({ mine, theirs }, place) => {
    const side = chosen.get(`body ${place}`);
    return side === 'both' ? theirs + mine : side === 'mine' ? mine : theirs;
  });
  return { ...view.form, ...only(view.mine, mine), body };
}

function only(form: PostForm, fields: FormField[]): Partial<PostForm> {
  return Object.fromEntries(fields.map((field) => [field, form[field]]));
}
