import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';
import { openDataDir } from '../data-dir';
import { Problem } from '../problem';
import { findBinaries } from './binaries';
import { NAME, placeCluster, prepareCluster, SHARED } from './cluster';
import { answers, startPostmaster, stopPostmaster, urlOf } from './postmaster';
import { findPostmaster, type Postmaster } from './postmaster-process';
import { chooseSystemUser } from './system-user';

export interface EmbeddedDatabase {
  /** Connection string, with the password, of the database. */
  url: string;
  /** True when the server was running already: another process's, or left over by a crash. */
  found: boolean;
  stop(): Promise<void>;
}

/**
 * Starts the PostgreSQL that npm installed with us, its data in `dataDir/postgres`, or finds it
 * running there. Throws a Problem when it cannot.
 *
 * @param durable off for tests only: what is written need not survive a power cut.
 * @param say takes progress, a line at a time.
 */
export async function startEmbeddedDatabase(options: {
  dataDir: string;
  durable?: boolean;
  say?: (line: string) => void;
}): Promise<EmbeddedDatabase> {
  const { durable = true, say = () => {} } = options;
  const dataDir = await openDataDir(options.dataDir);
  const passwordFile = join(dataDir, 'postgres-password');

  const user = await chooseSystemUser(join(dataDir, 'postgres'));
  const binaries = await findBinaries(user, SHARED, say);
  const folder = await placeCluster(dataDir, user, say);
  const running = await findRunning(folder, passwordFile);
  if (running) return opened(running.server, running.password, true);

  const { password } = await prepareCluster(folder, passwordFile, binaries, user, { durable, say });
  const log = join(dataDir, 'postgres.log');
  const started = await startPostmaster(folder, password, binaries, user, { log, durable });
  return opened(started, password, false);
}

/** A server that does not let us in is replaced: its clean stop and new start lose nothing. */
async function findRunning(folder: string, passwordFile: string) {
  for (const deadline = Date.now() + 120_000; Date.now() < deadline; await sleep(100)) {
    const server = await findPostmaster(folder);
    if (!server) return null;
    const password = (await readFile(passwordFile, 'utf8').catch(() => '')).trim();
    const answer = password && server.port ? await answers(server, password) : 'no';
    if (answer === 'yes') return { server, password };
    if (answer === 'full') {
      throw new Problem('The database of this data folder is running and has no connection left.');
    }
    // Another Broadside may be bringing it up at this moment.
    const settled = Date.now() - server.startedAt > 10_000;
    if (answer === 'no' && settled) await stopPostmaster(server);
  }
  throw new Problem(`The database in ${folder} is running but does not become ready.`);
}

async function opened(server: Postmaster, password: string, found: boolean): Promise<EmbeddedDatabase> {
  await createDatabase(urlOf(server, password, 'postgres'));
  return {
    url: urlOf(server, password, NAME),
    found,
    stop: () => stopPostmaster(server),
  };
}

async function createDatabase(url: string) {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(`CREATE DATABASE ${NAME}`);
  } catch (error) {
    const exists = ['42P04', '23505'];
    if (!exists.includes((error as { code?: string }).code ?? '')) throw error;
  } finally {
    await client.end();
  }
}
