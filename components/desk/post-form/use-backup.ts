'use client';

import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { PostForm } from '@/lib/posts/schema';
import { copies, forget, keep } from './copy-store';
import { type Backup, copiesToForget, copyToOffer, sameText } from './kept-copies';

/** How long typing pauses before a copy is kept, in milliseconds. */
const pause = 600;

/**
 * Keeps what is typed in this browser until it is saved. Every opening of a form has its own copy, so that two
 * tabs, or a new text and one not yet taken back, do not overwrite each other.
 */
export function useBackup(place: string, loaded: PostForm, collect: () => PostForm) {
  const [offer, setOffer] = useState<Backup | null>(null);
  const key = useRef('');
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const waiting = useRef(false);
  const latest = useRef(collect);
  latest.current = collect;

  // Only when the form opens: a copy of then is offered, later ones are this form's own or another window's.
  // biome-ignore lint/correctness/useExhaustiveDependencies: see above
  useEffect(() => {
    key.current ||= `${place}:${crypto.randomUUID()}`;
    setOffer(copyToOffer(copiesOfOthers(place, key.current), loaded));
  }, [place]);

  const write = useCallback(() => {
    clearTimeout(timer.current);
    waiting.current = false;
    if (key.current) keep(key.current, { at: Date.now(), form: latest.current() });
  }, []);

  const schedule = useCallback(() => {
    clearTimeout(timer.current);
    waiting.current = true;
    timer.current = setTimeout(write, pause);
  }, [write]);

  // Before the page is left: the last words are kept while there is still an editor to ask for them.
  useLayoutEffect(
    () => () => {
      if (waiting.current) write();
    },
    [write],
  );

  /** The text was saved as it stood at that instant; what was typed after it stays kept. */
  const saved = useCallback(
    (text: Omit<Backup, 'key'>) => {
      const needless = copiesToForget(copies(place), text);
      forget(needless);
      setOffer((offer) => (needless.some(({ key }) => key === offer?.key) ? null : offer));
    },
    [place],
  );

  /** The offered text was taken into the form, as `form`: from now on it is this form's own. */
  const restored = useCallback(
    ({ form: offered }: Backup, form: PostForm) => {
      keep(key.current, { at: Date.now(), form });
      forget(copiesOfOthers(place, key.current).filter((copy) => sameText(copy.form, offered)));
      setOffer(null);
    },
    [place],
  );

  const dismiss = useCallback(
    ({ form: offered }: Backup) => {
      forget(copiesOfOthers(place, key.current).filter((copy) => sameText(copy.form, offered)));
      setOffer(copyToOffer(copiesOfOthers(place, key.current), loaded));
    },
    [place, loaded],
  );

  return { offer, schedule, write, saved, restored, dismiss };
}

function copiesOfOthers(place: string, ownKey: string): Backup[] {
  return copies(place).filter(({ key }) => key !== ownKey);
}
