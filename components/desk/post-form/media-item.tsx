'use client';

import { useEffect, useRef } from 'react';
import { useEmbedCard } from '@/components/desk/media/embed-cards';
import { EmbedState } from '@/components/desk/media/embed-state';
import { recognised } from '@/components/desk/media/recognised';
import { Input, Textarea } from '@/components/ui/controls';
import { Field } from '@/components/ui/field';
import { readMediaUrl } from '@/lib/media/rules';
import type { EmbedCard } from '@/lib/media/views';
import type { PostForm } from '@/lib/posts/schema';
import { useErrors } from './errors';

export type Item = PostForm['media'][number];

type ItemProps = { at: number; item: Item; onChange: (part: Partial<Item>) => void };

/** Milliseconds after the last key at which an address counts as typed. */
const PAUSE = 600;

/** Something elsewhere: its address, looked up when it is typed, and what stands around it. */
export function MediaItem({ at, item, onChange }: ItemProps) {
  const address = readMediaUrl(item.url);
  const answer = useEmbedCard(item.url, PAUSE);
  const card = answer?.ok ? answer.value : null;
  const typed = useFoundTitle(card, item, onChange);
  const text = { at, item, onChange };
  return (
    <div className="grid gap-3 sm:grid-cols-2">
      <Field
        id={`post-media-${at}-url`}
        label="Address"
        className="sm:col-span-2"
        error={useErrors(`media.${at}.url`)}
        hint={
          <span aria-live="polite">
            {address ? <EmbedState address={address} answer={answer} /> : recognised(item.url)}
          </span>
        }
      >
        {(field) => (
          <div className="flex items-start gap-3">
            <Input
              {...field}
              inputMode="url"
              autoComplete="off"
              placeholder="https://www.youtube.com/watch?v=…"
              value={item.url}
              onChange={(event) => {
                typed.current = event.target.value;
                onChange({ url: event.target.value });
              }}
            />
            {card?.thumbnail && (
              // biome-ignore lint/performance/noImgElement: a small file that this site has made
              <img src={card.thumbnail} alt="" className="h-10 w-18 shrink-0 rounded bg-sunk object-cover" />
            )}
          </div>
        )}
      </Field>
      <Part {...text} name="label" label="Label" />
      <Part {...text} name="credit" label="Credit" optional />
      <Part {...text} name="title" label="Title" optional wide />
      <Part {...text} name="caption" label="Caption" optional wide rows={2} />
      <Part
        {...text}
        name="transcript"
        label="Transcript"
        optional
        wide
        rows={3}
        hint="What is said in it. Readers unfold it; on paper it is printed in full."
      />
    </div>
  );
}

type PartProps = ItemProps & {
  name: Exclude<keyof Item, 'url'>;
  label: string;
  optional?: boolean;
  wide?: boolean;
  /** Lines; without them it is one that does not grow. */
  rows?: number;
  hint?: string;
};

function Part({ at, item, onChange, name, label, optional, wide, rows, hint }: PartProps) {
  const id = `post-media-${at}-${name}`;
  const error = useErrors(`media.${at}.${name}`);
  return (
    <Field
      id={id}
      label={label}
      optional={optional}
      hint={hint}
      error={error}
      className={wide ? 'sm:col-span-2' : ''}
    >
      {(field) => {
        const control = {
          ...field,
          dir: 'auto',
          value: item[name],
          onChange: ({ target }: { target: { value: string } }) => onChange({ [name]: target.value }),
        };
        return rows ? <Textarea {...control} rows={rows} /> : <Input {...control} />;
      }}
    </Field>
  );
}

/** A title that nobody has written is what the provider calls it, once its address was typed; one that was there stays. */
function useFoundTitle(card: EmbedCard | null, item: Item, onChange: ItemProps['onChange']) {
  const typed = useRef<string | null>(null);
  const fill = useRef(onChange);
  fill.current = onChange;
  const { url, title } = item;
  useEffect(() => {
    if (!card || typed.current !== url) return;
    typed.current = null;
    if (title === '' && card.title) fill.current({ title: card.title });
  }, [card, url, title]);
  return typed;
}
