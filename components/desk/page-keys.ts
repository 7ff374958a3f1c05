'use client';

import { useEffect, useSyncExternalStore } from 'react';

/** A single key that works on one page of the desk, beside the keys that work everywhere. */
export type PageKey = { key: string; does: string; press: () => void };

const none: PageKey[] = [];
let current = none;
const watchers = new Set<() => void>();

/** Gives the page these keys while it is shown. The shell's one listener presses them, and lists them under `?`. */
export function usePageKeys(keys: PageKey[]) {
  useEffect(() => {
    set(keys);
    return () => set(none);
  }, [keys]);
}

/** The keys of the page that is shown. */
export function useKeysOfThisPage(): PageKey[] {
  return useSyncExternalStore(
    watch,
    () => current,
    () => none,
  );
}

function set(keys: PageKey[]) {
  current = keys;
  for (const changed of watchers) changed();
}

function watch(changed: () => void) {
  watchers.add(changed);
  return () => watchers.delete(changed);
}
