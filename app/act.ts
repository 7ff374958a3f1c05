import 'server-only';
import { updateTag } from 'next/cache';
import type { z } from 'zod';
import { invalid } from '@/lib/invalid';
import type { Outcome, Refusal } from '@/lib/outcome';

/** What an action tells its form: the outcome without the tags, which are nobody's business in a browser. */
export type Answer<T = void> = { ok: true; value: T } | { ok: false; refusal: Refusal };

/**
 * Ends an action: purges every page that the command changed, and answers the form. A refusal passes through.
 * An action that redirects calls it first and reads `ok`.
 */
export function purge<T>(outcome: Outcome<T>): Answer<T> {
  if (!outcome.ok) return outcome;
  for (const tag of new Set(outcome.tags)) updateTag(tag);
  return { ok: true, value: outcome.value };
}

/** Reads what a browser sent, which may be anything; the refusal is that of the commands which parse themselves. */
export function parse<S extends z.ZodType>(schema: S, sent: unknown): Answer<z.output<S>> {
  const parsed = schema.safeParse(sent);
  return parsed.success ? { ok: true, value: parsed.data } : invalid(parsed.error);
}

/** The text fields of a form as an object; a field sent twice becomes an array, a file is left out. */
export function fieldsOf(form: FormData): Record<string, string | string[]> {
  const names = [...new Set(form.keys())].filter((name) => !name.startsWith('$ACTION'));
  return Object.fromEntries(
    names.map((name) => {
      const values = form.getAll(name).filter((value) => typeof value === 'string');
      return [name, values.length === 1 ? (values[0] ?? '') : values];
    }),
  );
}
