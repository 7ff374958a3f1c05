import 'server-only';
import { PrismaPg } from '@prisma/adapter-pg';
import { config } from '@/lib/config';
import { PrismaClient } from '@/lib/generated/prisma/client';

const shared = globalThis as typeof globalThis & { broadsideDb?: PrismaClient };

/** The one client of this process. DATABASE_URL is read on first use, so that a build needs no database. */
export const db: PrismaClient = new Proxy({} as PrismaClient, {
  get: (_, property) => {
    shared.broadsideDb ??= connect();
    const value = Reflect.get(shared.broadsideDb, property);
    return typeof value === 'function' ? value.bind(shared.broadsideDb) : value;
  },
});

/** What a command works with inside `db.$transaction`. */
export type Tx = Parameters<Parameters<PrismaClient['$transaction']>[0]>[0];

/** Milliseconds for people who wait for one another, at a post or on a busy machine: to get a connection, and to end. */
const patience = { maxWait: 15_000, timeout: 20_000 };

function connect() {
  const { databaseUrl: connectionString } = config();
  if (!connectionString) throw new Error('DATABASE_URL is not set: start the site with npm start.');
  const adapter = new PrismaPg({ connectionString, max: 10 });
  return new PrismaClient({ adapter, transactionOptions: patience });
}
