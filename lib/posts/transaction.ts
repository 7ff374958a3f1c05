import 'server-only';
import { db, type Tx } from '@/lib/db';
import type { Outcome, Refusal } from '@/lib/outcome';

/** Runs `act` in one transaction, which a refusal undoes like an error does. */
export async function inTransaction<T>(act: (tx: Tx) => Promise<Outcome<T>>): Promise<Outcome<T>> {
  try {
    return await db.$transaction(async (tx) => {
      const outcome = await act(tx);
      if (!outcome.ok) throw new Undo(outcome.refusal);
      return outcome;
    });
  } catch (error) {
    if (error instanceof Undo) return { ok: false, refusal: error.refusal };
    throw error;
  }
}

class Undo extends Error {
  constructor(readonly refusal: Refusal) {
    super(refusal.message);
  }
}
