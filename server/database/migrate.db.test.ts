import { Client } from 'pg';
import { expect, test } from 'vitest';
import { db } from '@/lib/db';
import { migrate } from './migrate';

test('A migrated database is at the version of the program, and migrating again does nothing', async () => {
  expect(await migrate(String(process.env.DATABASE_URL))).toEqual([]);
});

test('The tests run on PostgreSQL 18 with Unicode collation, trigrams of any script included', async () => {
  await db.$executeRaw`CREATE EXTENSION IF NOT EXISTS pg_trgm`;
  const [row] = await db.$queryRaw<{ version: number; trigrams: string[] }[]>`
    SELECT current_setting('server_version_num')::int / 10000 AS version, show_trgm('Ирак') AS trigrams`;
  expect(row?.version).toBe(18);
  expect(row?.trigrams.length).toBeGreaterThan(3);
});

test('A database that a newer version has migrated is refused in one sentence', async () => {
  const client = new Client({ connectionString: process.env.DATABASE_URL });
  await client.connect();
  await client.query(`INSERT INTO _prisma_migrations (id, checksum, migration_name, started_at, finished_at, applied_steps_count)
    VALUES ('x', 'x', '29990101000000_later', now(), now(), 1)`);
  await expect(migrate(String(process.env.DATABASE_URL))).rejects.toThrow(
    'The database has the migration 29990101000000_later, which this version of Broadside does not know: start the newer version.',
  );
  await client.query(`DELETE FROM _prisma_migrations WHERE id = 'x'`);
  await client.end();
});
