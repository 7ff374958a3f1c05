'use client';

import { useState } from 'react';
import { LibraryDialog } from '@/components/desk/media/library-dialog';
import { Button } from '@/components/ui/button';
import type { PostForm } from '@/lib/posts/schema';
import { TextField } from './text-field';

type Props = {
  imageUrl: string;
  imageAlt: string;
  set: (part: Pick<Partial<PostForm>, 'imageUrl' | 'imageAlt'>) => void;
};

/** The picture under the headline: chosen from the library, sent there, or by its address. */
export function FeaturedImageField({ imageUrl, imageAlt, set }: Props) {
  const [choosing, setChoosing] = useState(false);
  return (
    <>
      {/* Of this site only: before anybody reads it, no other host is told. */}
      {/^\/[^/]/.test(imageUrl) && (
        // biome-ignore lint/performance/noImgElement: one of the sizes that the library keeps
        <img src={imageUrl} alt="" className="max-h-48 w-full rounded-md bg-sunk object-contain" />
      )}
      <div className="flex flex-wrap gap-2">
        <Button size="small" onClick={() => setChoosing(true)}>
          {imageUrl ? 'Choose another' : 'Choose or upload'}
        </Button>
        {imageUrl && (
          <Button size="small" variant="plain" onClick={() => set({ imageUrl: '', imageAlt: '' })}>
            Remove
          </Button>
        )}
      </div>
      <TextField
        name="imageUrl"
        label="Address"
        inputMode="url"
        placeholder="https://"
        value={imageUrl}
        onChange={(imageUrl) => set({ imageUrl })}
      />
      <TextField
        name="imageAlt"
        label="Alternative text"
        value={imageAlt}
        onChange={(imageAlt) => set({ imageAlt })}
        hint="What it shows, for readers who do not see it."
      />
      {choosing && (
        <LibraryDialog
          onClose={() => setChoosing(false)}
          onPick={(picture) => {
            setChoosing(false);
            set({ imageUrl: picture.address, imageAlt: imageAlt || picture.alt });
          }}
        />
      )}
    </>
  );
}
