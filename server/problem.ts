/**
 * Something the person who runs Broadside can put right. Its message is one
 * sentence that says what is wrong and, where it helps, what to do; the launcher
 * prints it without a stack.
 */
export class Problem extends Error {
  override name = 'Problem';
}

/** The short reason in any thrown value, for the end of a sentence. */
export function reasonOf(error: unknown): string {
  if (error instanceof AggregateError && error.errors.length > 0) return reasonOf(error.errors[0]);
  return error instanceof Error ? error.message : String(error);
}
