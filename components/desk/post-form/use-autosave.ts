'use client';

import { useCallback, useEffect, useRef } from 'react';

/** How long typing pauses before it is saved, and how long it may go on without a pause, in milliseconds. */
const pause = 1200;
const longest = 10_000;

/** How long until a save that found nobody is tried again. */
const again = 4000;

type Props = {
  save: () => void;
  /** Whether nothing is to be sent: somebody must decide first. */
  held: boolean;
  /** Whether there is text that could not be sent. */
  cut: boolean;
};

/** Saves what is typed once the typing pauses, and what could not be sent when the desk can be reached again. */
export function useAutosave({ save, held, cut }: Props) {
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const since = useRef(0);
  const latest = useRef({ save, held });
  latest.current = { save, held };

  const fire = useCallback(() => {
    clearTimeout(timer.current);
    since.current = 0;
    if (!latest.current.held) latest.current.save();
  }, []);

  const schedule = useCallback(() => {
    clearTimeout(timer.current);
    since.current ||= Date.now();
    timer.current = setTimeout(fire, Math.max(0, Math.min(pause, since.current + longest - Date.now())));
  }, [fire]);

  // A tab that is put away may not come back.
  useEffect(() => {
    const putAway = () => {
      if (document.hidden && since.current > 0) fire();
    };
    document.addEventListener('visibilitychange', putAway);
    return () => document.removeEventListener('visibilitychange', putAway);
  }, [fire]);

  useEffect(() => {
    if (!cut) return;
    const retry = setInterval(fire, again);
    window.addEventListener('online', fire);
    return () => {
      clearInterval(retry);
      window.removeEventListener('online', fire);
    };
  }, [cut, fire]);

  return schedule;
}
