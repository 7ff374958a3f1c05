import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';
import { Problem, reasonOf } from '../problem';
import type { Shutdown } from '../shutdown';
import { startEmbeddedDatabase } from './embedded';
import { holdInstanceLock } from './instance-lock';

/**
 * Sees to it that there is a database: the one that is named, or our own.
 *
 * @returns its connection string. What was started is ended by `shutdown`.
 */
export async function openDatabase(
  { databaseUrl, dataDir }: { databaseUrl?: string | undefined; dataDir: string },
  shutdown: Shutdown,
): Promise<string> {
  if (!databaseUrl) return openEmbedded(dataDir, shutdown);
  await reach(databaseUrl);
  return databaseUrl;
}

async function openEmbedded(dataDir: string, shutdown: Shutdown) {
  const starting = startEmbeddedDatabase({ dataDir, say: console.log });
  let ours = false;
  // Also while it starts: it runs in a session of its own, which no Ctrl-C reaches.
  shutdown.add(async () => {
    const database = await starting.catch(() => null);
    if (database && (ours || !database.found)) await database.stop();
  });
  const database = await starting;
  const lock = await holdInstanceLock(
    database.url,
    () => void shutdown.exit(1, 'The database has stopped and does not come back: stopping.'),
  );
  if (!lock)
    throw new Problem(`Another Broadside is running with the data folder ${dataDir}: stop it first.`);
  ours = true;
  if (database.found) console.log('The database was still running, and is used as it is.');
  shutdown.add(lock.release);
  return database.url;
}

/** A server that is starting beside us (compose, systemd) is given a little time. */
async function reach(url: string) {
  for (const deadline = Date.now() + 10_000; ; await sleep(500)) {
    const error = await attempt(url);
    if (!error) return;
    const mayCome = ['ECONNREFUSED', 'EAI_AGAIN', '57P03'].includes((error as { code?: string }).code ?? '');
    if (mayCome && Date.now() < deadline) continue;
    throw new Problem(`The database at ${whereIs(url)} cannot be reached: ${reasonOf(error)}.`);
  }
}

async function attempt(url: string): Promise<Error | null> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  client.on('error', () => {});
  try {
    await client.connect();
    return null;
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error));
  } finally {
    await client.end().catch(() => {});
  }
}

/** Without user and password. */
function whereIs(url: string) {
  const { host, pathname } = new URL(url);
  return `${host}${pathname}`;
}
