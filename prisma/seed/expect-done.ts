import type { Outcome } from '@/lib/outcome';

/** The value of a command that cannot be refused here; the error says of what, and why it was. */
export function expectDone<T>(what: string, outcome: Outcome<T>): T {
  if (outcome.ok) return outcome.value;
  const { message, fields } = outcome.refusal;
  throw new Error(`${what}: ${message} ${JSON.stringify(fields)}`);
}
