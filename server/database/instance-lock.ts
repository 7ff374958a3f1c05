import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';

/** Any number that nothing else in the database uses: the letters "BROA". */
const KEY = 0x42524f41;

export interface InstanceLock {
  release(): Promise<void>;
}

/**
 * Holds a session lock in the database for the life of this process. PostgreSQL frees it the
 * moment the process is gone, however it went, so there is no stale file to judge.
 *
 * @param onLost called when the database is gone and does not come back within half a minute, or
 *   another process has taken the lock meanwhile.
 * @returns null when another process holds it.
 */
export async function holdInstanceLock(url: string, onLost: () => void): Promise<InstanceLock | null> {
  let released = false;
  let client = await take(url);
  if (!client) return null;
  watch(client);

  return {
    async release() {
      released = true;
      await client?.end().catch(() => {});
    },
  };

  /** PostgreSQL ends every session when one of its processes crashes, and is back at once. */
  function watch(held: Client) {
    let gone = false;
    const lost = async () => {
      if (released || gone) return;
      gone = true;
      for (const deadline = Date.now() + 30_000; Date.now() < deadline && !released; await sleep(500)) {
        const again = await take(url).catch(() => undefined);
        if (again === undefined) continue;
        if (again === null) break;
        client = again;
        if (released) return void again.end();
        return watch(again);
      }
      if (!released) onLost();
    };
    held.on('error', lost);
    held.on('end', lost);
  }
}

async function take(url: string): Promise<Client | null> {
  const client = new Client({ connectionString: url, application_name: 'broadside lock', keepAlive: true });
  client.on('error', () => {});
  await client.connect();
  const { rows } = await client.query('SELECT pg_try_advisory_lock($1) AS held', [KEY]);
  if (rows[0].held) return client;
  await client.end();
  return null;
}
