import { randomUUID } from 'node:crypto';
import { Client } from 'pg';
import { afterAll, inject } from 'vitest';
import type { PrismaClient } from '../lib/generated/prisma/client';

/** Runs before each file of the `db` project is imported: gives it a migrated database of its own. */
const server = inject('databaseServer');
const name = `test_${randomUUID().replaceAll('-', '')}`;

await onServer(`CREATE DATABASE ${name} TEMPLATE template_migrated`);
process.env.DATABASE_URL = Object.assign(new URL(server), { pathname: `/${name}` }).href;

afterAll(async () => {
  const { broadsideDb } = globalThis as typeof globalThis & { broadsideDb?: PrismaClient };
  await broadsideDb?.$disconnect();
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
