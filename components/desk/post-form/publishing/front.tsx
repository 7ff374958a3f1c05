'use client';

import { useState } from 'react';
import { placeOnFrontAction } from '@/app/(desk)/desk/posts/publishing/actions';
import { Checkbox } from '@/components/ui/controls';
import type { PublishingProps } from './publishing-panel';
import { Refused } from './refused';
import { useAct } from './use-act';

/** How the post stands on the home page; each choice is kept at once. */
export function Front({ post, publication, saveFirst }: PublishingProps) {
  // What is typed of a published post is not for readers before it is updated.
  const { act, busy, others } = useAct(post.status === 'published' ? undefined : saveFirst);
  const [wanted, setWanted] = useState(publication);
  const { sticky, featured } = busy ? wanted : publication;
  const choose = (choice: { sticky: boolean; featured: boolean }) => {
    if (busy) return;
    setWanted({ ...publication, ...choice });
    act(() => placeOnFrontAction(post.id, choice));
  };
  return (
    <>
      <Checkbox
        id="post-sticky"
        label="Keep it first"
        hint="Before newer posts, until you take this off."
        checked={sticky}
        aria-disabled={busy || undefined}
        onChange={() => choose({ sticky: !sticky, featured })}
      />
      <Checkbox
        id="post-featured"
        label="Featured"
        hint="Set larger. When nothing is featured, the first post is."
        checked={featured}
        aria-disabled={busy || undefined}
        onChange={() => choose({ sticky, featured: !featured })}
      />
      <Refused sentences={others()} />
    </>
  );
}
