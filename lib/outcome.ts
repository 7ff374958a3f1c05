/** Why a command refused: a sentence for the person, and the fields of the form it belongs to. */
export type Refusal = {
  code: 'invalid' | 'signed-out' | 'forbidden' | 'not-found' | 'conflict' | 'closed' | 'limited';
  /** A sentence that says what to do next. */
  message: string;
  /** Sentences by field name. */
  fields: Record<string, string[]>;
};

/** What a command answers: done, with the cache tags of every page it changed, or refused with a reason. */
export type Outcome<T = void> = { ok: true; value: T; tags: string[] } | { ok: false; refusal: Refusal };

/** The command did its work; `tags` name the cached pages that are no longer true. */
export function done<T>(value: T, tags: string[] = []): Outcome<T> {
  return { ok: true, value, tags };
}

/** The command did nothing. `fields` puts sentences beside the fields they belong to. */
export function refuse(
  code: Refusal['code'],
  message: string,
  fields: Refusal['fields'] = {},
): { ok: false; refusal: Refusal } {
  return { ok: false, refusal: { code, message, fields } };
}

/** The refusal of a form whose sender's session ended while they typed. */
export const signedOut = refuse(
  'signed-out',
  'You are signed out. Sign in again; what you typed is still here.',
);
