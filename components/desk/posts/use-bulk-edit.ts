'use client';

import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { editPostsAction } from '@/app/(desk)/desk/posts/list/actions';
import type { BulkDone } from '@/lib/post-lists/bulk';
import { together } from './bulk-words';

/** Posts that are sent at once: few, so that the count runs. */
const PORTION = 5;

export type Running = { done: number; of: number };
export type Came = { result: BulkDone; refused: string | null };

/** Does one thing to many posts, a few at a time, and says how far it is and what came of it. */
export function useBulkEdit() {
  const router = useRouter();
  const [running, setRunning] = useState<Running | null>(null);
  const [came, setCame] = useState<Came | null>(null);

  async function run(act: string, ids: readonly string[], fields: FormData) {
    let result: BulkDone = { changed: 0, same: 0, left: [] };
    let refused: string | null = null;
    setCame(null);
    for (let at = 0; at < ids.length && refused === null; at += PORTION) {
      setRunning({ done: at, of: ids.length });
      const form = new FormData();
      for (const name of ['categoryId', 'tag', 'authorId']) form.set(name, String(fields.get(name) ?? ''));
      for (const id of ids.slice(at, at + PORTION)) form.append('postId', id);
      const answer = await editPostsAction(act, form).catch(() => null);
      if (answer?.ok) result = together(result, answer.value);
      else
        refused = answer
          ? sentenceOf(answer.refusal)
          : 'The site did not answer. Look what was done, and try again.';
    }
    setRunning(null);
    setCame({ result, refused });
    router.refresh();
    return refused === null;
  }

  return { run, running, came, say: (refused: string) => setCame({ result: nothing, refused }) };
}

const nothing: BulkDone = { changed: 0, same: 0, left: [] };

const sentenceOf = ({ message, fields }: { message: string; fields: Record<string, string[]> }) =>
  Object.values(fields).flat()[0] ?? message;
