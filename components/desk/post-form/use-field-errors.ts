'use client';

import { useState } from 'react';
import type { Problem } from './use-save';

/** What the last save said of the fields, less those that were changed since: it may be true of them no more. */
export function useFieldErrors(problem: Problem | null) {
  const [mended, setMended] = useState<ReadonlySet<string>>(new Set());
  const said = problem?.kind === 'refused' ? problem.refusal.fields : {};
  const errors = Object.fromEntries(
    Object.entries(said).filter(([path]) => !mended.has(path.split('.')[0] ?? '')),
  );
  const mend = (names: string[]) => setMended((mended) => new Set([...mended, ...names]));
  return { errors, mend, forget: () => setMended(new Set()) };
}
