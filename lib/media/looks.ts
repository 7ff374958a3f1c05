import type { Answer } from './oembed';

/** What is kept about when a provider was asked and what it said. */
export type Looks = {
  title: string;
  author: string;
  width: number | null;
  height: number | null;
  knownAt: Date | null;
  checkedAt: Date | null;
  askedAt: Date;
  misses: number;
  goneAt: Date | null;
};

/** Looks in a row after which something counts as gone: once may be a mistake of its provider. */
const SURE = 2;

/** Milliseconds that must lie between two of these. */
const APART = 20 * 3_600_000;

/** What an answer makes of what is known. Silence says nothing; a name that was known stays when none is told. */
export function afterAnswer(before: Looks, answer: Answer, now: Date): Looks {
  if (answer.kind === 'silent') return { ...before, askedAt: now };
  if (answer.kind === 'gone') {
    // Editors look too, several times in an hour.
    if (before.misses > 0 && before.checkedAt && +now - +before.checkedAt < APART)
      return { ...before, askedAt: now };
    const misses = before.misses + 1;
    const goneAt = misses >= SURE ? (before.goneAt ?? now) : null;
    return { ...before, askedAt: now, checkedAt: now, misses, goneAt };
  }
  const { title, author, width, height } = answer.told;
  return {
    title: title || before.title,
    author: author || before.author,
    width: width ?? before.width,
    height: height ?? before.height,
    knownAt: before.knownAt ?? now,
    checkedAt: now,
    askedAt: now,
    misses: 0,
    goneAt: null,
  };
}

/** Milliseconds between two looks: a week, and a day when the last one found nothing. */
export const lookAgainAfter = { found: 7 * 86_400_000, missed: 86_400_000 };

/** Milliseconds until a provider that did not answer is asked again, by how often it was; then the weekly look goes on. */
export function waitAfter(tries: number): number | null {
  return [60_000, 600_000, 3_600_000, 21_600_000, 86_400_000][tries] ?? null;
}
