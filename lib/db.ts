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

function connect() {
  const { databaseUrl: connectionString } = config();
  if (!connectionString) throw new Error('DATABASE_URL is not set: start the site with npm start.');
  return new PrismaClient({ adapter: new PrismaPg({ connectionString, max: 10 }) });
}
