'use client';

import { ArrowDown, ArrowUp, X } from 'lucide-react';
import { Button } from '@/components/ui/button';
import { IconButton } from './icon-button';
import { type Item, MediaItem } from './media-item';
import { moved } from './moved';

type Props = { media: Item[]; onChange: (media: Item[]) => void };

const blank: Item = { url: '', label: 'Related video', title: '', caption: '', credit: '' };

/** The videos shown under the body, in order. */
export function MediaField({ media, onChange }: Props) {
  return (
    <section aria-labelledby="post-media" className="grid gap-3">
      <h2 id="post-media" tabIndex={-1} className="font-serif text-xl font-semibold">
        Related media
      </h2>
      {media.map((item, at) => (
        // The place is the only identity an item has while it is written.
        // biome-ignore lint/suspicious/noArrayIndexKey: see above
        <fieldset key={at} className="grid gap-3 rounded-lg border border-rule bg-raised p-4">
          <legend className="sr-only">Related media {at + 1}</legend>
          <div className="flex items-center justify-between">
            <p aria-hidden="true" className="text-sm font-semibold text-soft">
              {at + 1}
            </p>
            <div className="flex">
              <IconButton
                icon={ArrowUp}
                label={`Move media ${at + 1} up`}
                disabled={at === 0}
                onClick={() => onChange(moved(media, at, -1))}
              />
              <IconButton
                icon={ArrowDown}
                label={`Move media ${at + 1} down`}
                disabled={at === media.length - 1}
                onClick={() => onChange(moved(media, at, 1))}
              />
              <IconButton
                icon={X}
                label={`Remove media ${at + 1}`}
                onClick={() => onChange(media.toSpliced(at, 1))}
              />
            </div>
          </div>
          <MediaItem
            at={at}
            item={item}
            onChange={(part) => onChange(media.with(at, { ...item, ...part }))}
          />
        </fieldset>
      ))}
      <Button className="justify-self-start" onClick={() => onChange([...media, blank])}>
        {media.length > 0 ? 'Add another' : 'Add related video'}
      </Button>
    </section>
  );
}
