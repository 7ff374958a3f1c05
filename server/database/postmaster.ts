import { spawn } from 'node:child_process';
import { open } from 'node:fs/promises';
import { createServer } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';
import { Problem } from '../problem';
import type { Binaries } from './binaries';
import { NAME } from './cluster';
import { lastWords, logSize } from './postgres-log';
import { isAlive, type Postmaster } from './postmaster-process';
import { cleanEnvironment, type SystemUser } from './system-user';

/**
 * Starts PostgreSQL on a free port of 127.0.0.1 and waits until it answers. It is a session of
 * its own, so that Ctrl-C in the terminal reaches us and not the database, and it writes to
 * `log`, so that it survives our sudden death and is found again.
 */
export async function startPostmaster(
  folder: string,
  password: string,
  binaries: Binaries,
  user: SystemUser,
  { log, durable }: { log: string; durable: boolean },
): Promise<Postmaster> {
  const port = await freePort();
  const offset = await logSize(log);
  const output = await open(log, 'a', 0o600);
  const child = spawn(binaries.postgres, ['-D', folder, '-p', String(port), ...settings(durable)], {
    ...user.ids,
    cwd: '/',
    env: cleanEnvironment(),
    detached: true,
    stdio: ['ignore', output.fd, output.fd],
  });
  await output.close();
  let ended = false;
  child.once('error', () => {
    ended = true;
  });
  child.once('exit', () => {
    ended = true;
  });
  child.unref();
  // Recovery after a crash replays what was written since the last checkpoint: give it time.
  for (const deadline = Date.now() + 120_000; Date.now() < deadline; await sleep(30)) {
    if (ended) throw new Problem(`PostgreSQL does not start: ${await lastWords(log, offset)}`);
    if (!child.pid) continue;
    const server = { pid: child.pid, port, startedAt: Date.now() };
    if ((await answers(server, password)) === 'yes') return server;
  }
  throw new Problem(`PostgreSQL does not answer after two minutes; ${log} says why.`);
}

/** Fast shutdown: transactions under way are rolled back, what was committed is on disk. */
export async function stopPostmaster({ pid }: Postmaster): Promise<void> {
  for (const [signal, patience] of [
    ['SIGINT', 30_000],
    ['SIGQUIT', 10_000],
    ['SIGKILL', 5_000],
  ] as const) {
    try {
      process.kill(pid, signal);
    } catch {
      return;
    }
    for (const deadline = Date.now() + patience; Date.now() < deadline; await sleep(20)) {
      if (!isAlive(pid)) return;
    }
  }
}

/** Whether the server lets us in: `later` while it is starting, `full` when it has no connection left. */
export async function answers(
  server: Postmaster,
  password: string,
): Promise<'yes' | 'later' | 'full' | 'no'> {
  const client = new Client({
    connectionString: urlOf(server, password, 'postgres'),
    connectionTimeoutMillis: 5_000,
  });
  client.on('error', () => {});
  try {
    await client.connect();
    return 'yes';
  } catch (error) {
    const { code } = error as { code?: string };
    if (code === '57P03') return 'later';
    return code === '53300' ? 'full' : 'no';
  } finally {
    await client.end().catch(() => {});
  }
}

export function urlOf({ port }: Postmaster, password: string, database: string): string {
  return `postgresql://${NAME}:${password}@127.0.0.1:${port}/${database}`;
}

/** For a small machine that runs everything; the rest is PostgreSQL's default. */
function settings(durable: boolean) {
  const values = {
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    max_connections: 50,
    shared_buffers: '128MB',
    effective_cache_size: '512MB',
    work_mem: '8MB',
    maintenance_work_mem: '64MB',
    max_wal_size: '512MB',
    // Short queries gain nothing from either, and a container's /dev/shm may be too small.
    jit: 'off',
    max_parallel_workers_per_gather: 0,
    random_page_cost: 1.1,
    timezone: 'UTC',
    log_timezone: 'UTC',
    log_min_messages: 'warning',
    // The details of an error quote the row: addresses, texts.
    log_error_verbosity: 'terse',
    ...(durable ? {} : { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' }),
  };
  return Object.entries(values).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
}

async function freePort() {
  const probe = createServer();
  await new Promise<void>((listening, fail) => {
    probe.once('error', fail).listen(0, '127.0.0.1', listening);
  });
  const address = probe.address();
  await new Promise((closed) => probe.close(closed));
  if (!address || typeof address === 'string') throw new Problem('No port is free on 127.0.0.1.');
  return address.port;
}
