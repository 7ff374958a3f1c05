'use client';

import { createContext, useContext } from 'react';

export type Errors = Record<string, string[]>;

/** What the last save said of each field. */
export const ErrorsContext = createContext<Errors>({});

/** The sentences for a field, and for everything below it when `deep`. */
export function useErrors(path: string, deep = false): string[] | undefined {
  const errors = useContext(ErrorsContext);
  const found = Object.entries(errors)
    .filter(([name]) => name === path || (deep && name.startsWith(`${path}.`)))
    .flatMap(([, sentences]) => sentences);
  return found.length > 0 ? found : undefined;
}
