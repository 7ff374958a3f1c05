import { db } from '@/lib/db';
import type { PrismaClient } from '@/lib/generated/prisma/client';

const shared = globalThis as typeof globalThis & { broadsideDb?: PrismaClient };

/**
 * Runs `work` so that every command called in it joins one transaction: a seed that is interrupted leaves an empty
 * database, and the next start begins again. Only for a process that does nothing else.
 */
export async function inOneTransaction<T>(work: () => Promise<T>): Promise<T> {
  await db.$connect();
  const client = shared.broadsideDb;
  if (!client) throw new Error('The database client is kept elsewhere than the seed expects.');
  return client.$transaction(
    async (tx) => {
      shared.broadsideDb = joining(tx as PrismaClient);
      try {
        return await work();
      } finally {
        shared.broadsideDb = client;
      }
    },
    { timeout: 120_000 },
  );
}

/** A client whose own transactions are part of the one that it stands in. */
function joining(tx: PrismaClient): PrismaClient {
  const joined: PrismaClient = new Proxy(tx, {
    get: (_, property) => {
      if (property === '$transaction') return (work: (inner: PrismaClient) => unknown) => work(joined);
      return Reflect.get(tx, property);
    },
  });
  return joined;
}
