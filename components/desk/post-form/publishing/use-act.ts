'use client';

import { useState, useTransition } from 'react';
import type { Refusal } from '@/lib/outcome';

type Answer<T> = { ok: true; value: T } | { ok: false; refusal: Refusal };

const unreachable: Refusal = {
  code: 'limited',
  message: 'The desk cannot be reached. Try again.',
  fields: {},
};

/**
 * Does one thing to the saved post at a time, and keeps why it was refused. `first` saves what is typed, and answers
 * false when that did not work, which the form says itself.
 */
export function useAct(first: () => Promise<boolean> = async () => true) {
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [busy, start] = useTransition();

  const act = <T>(action: () => Promise<Answer<T>>, then: (value: T) => void = () => {}) => {
    if (busy) return;
    start(async () => {
      setRefusal(null);
      if (!(await first())) return;
      const answer = await action().catch(() => ({ ok: false as const, refusal: unreachable }));
      start(() => {
        if (answer.ok) then(answer.value);
        else setRefusal(answer.refusal);
      });
    });
  };

  /** The sentences for a field, and for all that is not among `fields`. */
  const of = (field: string) => refusal?.fields[field];
  const others = (...fields: string[]): string[] => {
    if (!refusal) return [];
    const rest = Object.entries(refusal.fields).filter(([name]) => !fields.includes(name));
    const beside = fields.some((name) => refusal.fields[name]);
    return rest.length > 0 ? rest.flatMap(([, said]) => said) : beside ? [] : [refusal.message];
  };
  return { act, busy, of, others };
}
