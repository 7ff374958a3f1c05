'use client';

import { Input, Textarea } from '@/components/ui/controls';
import { Field } from '@/components/ui/field';
import { readMediaUrl } from '@/lib/media/rules';
import type { PostForm } from '@/lib/posts/schema';
import { useErrors } from './errors';

export type Item = PostForm['media'][number];

type ItemProps = { at: number; item: Item; onChange: (part: Partial<Item>) => void };

/** One video: its address, recognised while it is typed, and what stands around it. */
export function MediaItem({ at, item, onChange }: ItemProps) {
  const id = (part: string) => `post-media-${at}-${part}`;
  const place = `media.${at}`;
  const errors = {
    url: useErrors(`${place}.url`),
    label: useErrors(`${place}.label`),
    title: useErrors(`${place}.title`),
    caption: useErrors(`${place}.caption`),
    credit: useErrors(`${place}.credit`),
  };
  return (
    <div className="grid gap-3 sm:grid-cols-2">
      <Field
        id={id('url')}
        label="Address"
        className="sm:col-span-2"
        error={errors.url}
        hint={<span aria-live="polite">{recognised(item.url)}</span>}
      >
        {(field) => (
          <Input
            {...field}
            inputMode="url"
            autoComplete="off"
            placeholder="https://www.youtube.com/watch?v=…"
            value={item.url}
            onChange={(event) => onChange({ url: event.target.value })}
          />
        )}
      </Field>
      <Field id={id('label')} label="Label" error={errors.label}>
        {(field) => (
          <Input
            {...field}
            dir="auto"
            value={item.label}
            onChange={(event) => onChange({ label: event.target.value })}
          />
        )}
      </Field>
      <Field id={id('credit')} label="Credit" optional error={errors.credit}>
        {(field) => (
          <Input
            {...field}
            dir="auto"
            value={item.credit}
            onChange={(event) => onChange({ credit: event.target.value })}
          />
        )}
      </Field>
      <Field id={id('title')} label="Title" optional className="sm:col-span-2" error={errors.title}>
        {(field) => (
          <Input
            {...field}
            dir="auto"
            value={item.title}
            onChange={(event) => onChange({ title: event.target.value })}
          />
        )}
      </Field>
      <Field id={id('caption')} label="Caption" optional className="sm:col-span-2" error={errors.caption}>
        {(field) => (
          <Textarea
            {...field}
            rows={2}
            dir="auto"
            value={item.caption}
            onChange={(event) => onChange({ caption: event.target.value })}
          />
        )}
      </Field>
    </div>
  );
}

const providers = { youtube: 'YouTube video', vimeo: 'Vimeo video', file: 'Video file' };

function recognised(typed: string): string {
  if (typed.trim() === '') return 'YouTube, Vimeo, or the https address of a video file.';
  const media = readMediaUrl(typed);
  if (!media)
    return 'Not recognised yet: YouTube, Vimeo, or an https address that ends in .mp4, .webm, .ogv or .mov.';
  return media.key ? `${providers[media.provider]} ${media.key}` : providers[media.provider];
}
