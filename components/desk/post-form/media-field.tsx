'use client';

import { ArrowDown, ArrowUp, GripVertical, X } from 'lucide-react';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { IconButton } from './icon-button';
import { type Item, MediaItem } from './media-item';
import { useOrder } from './use-order';

type Props = { media: Item[]; onChange: (media: Item[]) => void };

const blank: Item = { url: '', label: 'Related video', title: '', caption: '', credit: '', transcript: '' };

/** What stands under the body, in order: moved by its buttons, by Alt with the arrow keys, or by its handle. */
export function MediaField({ media, onChange }: Props) {
  const [said, setSaid] = useState('');
  const order = useOrder(media, 'post-media', (moved, to) => {
    onChange(moved);
    setSaid(`Moved to place ${to + 1} of ${media.length}.`);
  });
  return (
    <section aria-labelledby="post-media" className="grid gap-3">
      <h2 id="post-media" tabIndex={-1} className="font-serif text-xl font-semibold">
        Related media
      </h2>
      {media.map((item, at) => (
        <fieldset
          // The place is the only identity an item has while it is written.
          // biome-ignore lint/suspicious/noArrayIndexKey: see above
          key={at}
          className={`grid gap-3 rounded-lg border bg-raised p-4 ${order.over === at ? 'border-accent' : 'border-rule'}`}
          {...order.place(at)}
        >
          <legend className="sr-only">Related media {at + 1}</legend>
          <div className="flex items-center justify-between">
            <p aria-hidden="true" className="flex items-center gap-1 text-sm font-semibold text-soft">
              {media.length > 1 && (
                <span title="Drag to another place" className="cursor-grab p-1" {...order.handle(at)}>
                  <GripVertical size={16} />
                </span>
              )}
              {at + 1}
            </p>
            <div className="flex">
              <IconButton
                id={`post-media-${at}-up`}
                icon={ArrowUp}
                label={`Move media ${at + 1} up`}
                disabled={at === 0}
                onClick={() => order.move(at, at - 1)}
              />
              <IconButton
                id={`post-media-${at}-down`}
                icon={ArrowDown}
                label={`Move media ${at + 1} down`}
                disabled={at === media.length - 1}
                onClick={() => order.move(at, at + 1)}
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
      <p role="status" className="sr-only">
        {said}
      </p>
      <Button className="justify-self-start" onClick={() => onChange([...media, blank])}>
        {media.length > 0 ? 'Add another' : 'Add related video'}
      </Button>
    </section>
  );
}
