/**
 * What PostgreSQL said to a write that must fail; 'nothing' when it did not. The message of Prisma's error will
 * not do for a test: it quotes the lines of source around the call, the test's own expectation among them.
 */
export async function complaintOf(attempt: PromiseLike<unknown>): Promise<string> {
  try {
    await attempt;
    return 'nothing';
  } catch (error) {
    const { meta } = error as { meta?: { driverAdapterError?: { cause?: { originalMessage?: string } } } };
    return (
      meta?.driverAdapterError?.cause?.originalMessage ??
      (error as Error).message.trim().split('\n').at(-1) ??
      ''
    );
  }
}
