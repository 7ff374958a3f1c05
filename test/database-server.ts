import { Client } from 'pg';
import type { TestProject } from 'vitest/node';
import { migrate } from '../server/database/migrate';
import { startTemporaryDatabase } from '../server/database/temporary';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Connection string of the test server's `postgres` database. */
    databaseServer: string;
  }
}

/** The name of the migrated database that every test file gets a copy of. */
export const TEMPLATE = 'template_migrated';

/** One PostgreSQL for all database tests, gone when they are done. */
export default async function setup(project: TestProject) {
  const server = await startTemporaryDatabase();
  try {
    const admin = new URL(server.url);
    admin.pathname = '/postgres';
    await createTemplate(admin.href);
    project.provide('databaseServer', admin.href);
  } catch (error) {
    await server.stop();
    throw error;
  }
  return () => server.stop();
}

async function createTemplate(admin: string) {
  const client = new Client({ connectionString: admin });
  await client.connect();
  await client.query(`CREATE DATABASE ${TEMPLATE}`);
  const template = new URL(admin);
  template.pathname = `/${TEMPLATE}`;
  await migrate(template.href);
  // A database with an open connection cannot be copied, and the engine closes its own late.
  await client.query(`ALTER DATABASE ${TEMPLATE} ALLOW_CONNECTIONS false`);
  await client.query('SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = $1', [TEMPLATE]);
  await client.end();
}
