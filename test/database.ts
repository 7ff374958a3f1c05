import { randomUUID } from 'node:crypto';
import { Client } from 'pg';
import { afterAll, inject, vi } from 'vitest';
import type { PrismaClient } from '../lib/generated/prisma/client';

/** Runs before each file of the `db` project is imported: gives it a migrated database of its own. */
const shared = globalThis as typeof globalThis & { broadsideDb?: PrismaClient; firstEnv?: NodeJS.ProcessEnv };
// Files share a process, so that packages are loaded once; what our own modules remember, and what a file has set in
// the environment, is of that file only.
vi.resetModules();
shared.firstEnv ??= { ...process.env };
process.env = { ...shared.firstEnv };
const server = inject('databaseServer');
const name = `test_${randomUUID().replaceAll('-', '')}`;

await onServer(`CREATE DATABASE ${name} TEMPLATE template_migrated`);
process.env.DATABASE_URL = Object.assign(new URL(server), { pathname: `/${name}` }).href;

afterAll(async () => {
  await shared.broadsideDb?.$disconnect();
  delete shared.broadsideDb;
  await onServer(`DROP DATABASE ${name} WITH (FORCE)`);
});

async function onServer(sql: string) {
  const client = new Client({ connectionString: server });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}
