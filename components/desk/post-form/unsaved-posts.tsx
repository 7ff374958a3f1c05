'use client';

import { useEffect, useState } from 'react';
import { savedAmongAction } from '@/app/(desk)/desk/posts/actions';
import { Notice } from '@/components/ui/notice';
import { ClockTime } from './clock-time';
import { copies } from './copy-store';
import { type KeptPost, newPosts } from './kept-copies';

/** New posts that were typed in this browser and never saved, each behind the address it was typed at. */
export function UnsavedPosts({ prefix, id }: { prefix: string; id: string }) {
  const [found, setFound] = useState<KeptPost[]>([]);
  useEffect(() => {
    let here = true;
    neverSaved(newPosts(copies(prefix), id)).then((posts) => here && setFound(posts));
    return () => {
      here = false;
    };
  }, [prefix, id]);
  if (found.length === 0) return null;
  return (
    <Notice tone="warning" role="status" title="This browser kept new posts that were never saved.">
      <ul className="grid gap-1">
        {found.map((copy) => (
          <li key={copy.key}>
            <a
              href={`/desk/${copy.form.kind === 'page' ? 'pages' : 'posts'}/${copy.postId}?new=${copy.form.kind}`}
              className="text-accent underline"
            >
              {copy.form.title || 'Untitled'}
            </a>{' '}
            from <ClockTime at={copy.at} />
          </li>
        ))}
      </ul>
    </Notice>
  );
}

/** A post may have been saved in another window or browser since: only the desk knows. */
async function neverSaved(posts: KeptPost[]): Promise<KeptPost[]> {
  if (posts.length === 0) return posts;
  const saved = await savedAmongAction(posts.map(({ postId }) => postId)).catch((): string[] => []);
  return posts.filter(({ postId }) => !saved.includes(postId));
}
