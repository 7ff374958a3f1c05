import { Client } from 'pg';
import { readConfig } from '@/lib/config';
import { db } from '@/lib/db';
import { authSecret, openDataDir } from '@/server/data-dir';
import { startEmbeddedDatabase } from '@/server/database/embedded';
import { Problem, reasonOf } from '@/server/problem';

/**
 * Runs `work` on the site's database. A server of our own that is not running is started for it and stopped after;
 * one that serves the site is left alone. Throws a Problem when there is no site to work on.
 */
export async function withDatabase(work: () => Promise<void>): Promise<void> {
  const config = configured();
  const dataDir = await openDataDir(config.dataDir);
  process.env.AUTH_SECRET = config.authSecret ?? (await authSecret(dataDir));
  const own = config.databaseUrl ? null : await startEmbeddedDatabase({ dataDir });
  try {
    process.env.DATABASE_URL = own?.url ?? config.databaseUrl;
    await expectSite(process.env.DATABASE_URL);
    await work();
    await db.$disconnect();
  } finally {
    if (own && !own.found) await own.stop();
  }
}

function configured() {
  try {
    return readConfig();
  } catch (error) {
    throw new Problem(reasonOf(error));
  }
}

async function expectSite(connectionString: string | undefined) {
  const client = new Client({ connectionString });
  try {
    await client.connect();
    const { rows } = await client.query(`SELECT to_regclass('"User"') AS people`);
    if (!rows[0].people) throw new Problem('There is no site in this database yet: run npm start once.');
  } catch (error) {
    if (error instanceof Problem) throw error;
    throw new Problem(`The database cannot be reached: ${reasonOf(error)}.`);
  } finally {
    await client.end();
  }
}
