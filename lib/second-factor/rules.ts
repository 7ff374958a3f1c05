/** Seconds that a code stands for, and its digits: what every app takes without being told. */
export const period = 30;
export const digits = 6;

/** Periods before and after now whose codes are taken too: a phone's clock is seldom right to the second. */
export const drift = 1;

/** Recovery codes that a person gets. */
export const recoveryCount = 10;

/** Minutes for the second step of signing in, before the password is asked again. */
export const stepMinutes = 10;

/** The period that `now` is in, counted from 1970. */
export function stepAt(now: Date): number {
  return Math.floor(now.getTime() / 1000 / period);
}

/** Minutes in which a secret that was made must be proved. */
export const secretMinutes = 15;

/** Whether a secret made at `createdAt` may still be shown and proved at `now`. */
export function isFresh(createdAt: Date, now: Date): boolean {
  return now.getTime() - createdAt.getTime() < secretMinutes * 60_000;
}

/** When the second step that begins at `now` must be done. */
export function stepEnd(now: Date): Date {
  return new Date(now.getTime() + stepMinutes * 60_000);
}

/** What was typed into the field of a code: one of the app's, a recovery code, or neither. */
export type TypedCode = { kind: 'oneTime' | 'recovery'; code: string } | null;

/**
 * Reads a typed code: six digits, or a recovery code. Spaces and hyphens, capitals, and digits of another keyboard are
 * taken as they are meant.
 */
export function readCode(typed: string): TypedCode {
  const code = typed
    .normalize('NFKC')
    .replace(/\p{Nd}/gu, (digit) => String(digitValue(digit)))
    .replace(/[\s\p{Pd}\p{Cf}]/gu, '')
    .toLowerCase();
  if (/^\d{6}$/.test(code)) return { kind: 'oneTime', code };
  return /^[a-z2-9]{15}$/.test(code) ? { kind: 'recovery', code } : null;
}

/** Unicode's decimal digits stand in tens: the zero of a script is where the run begins. */
function digitValue(digit: string): number {
  const point = digit.codePointAt(0) ?? 0;
  let zero = point;
  while (point - zero < 9 && /\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero--;
  return (point - zero) % 10;
}

/** A recovery code as it is shown: in groups, for the eye. */
export function groupedCode(code: string): string {
  return code.replace(/.{5}(?=.)/g, '$&-');
}
