import {
  chmodSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { Client } from 'pg';
import { afterAll, afterEach, beforeAll, describe, expect, inject, test } from 'vitest';
import { type EmbeddedDatabase, startEmbeddedDatabase } from './embedded';
import { holdInstanceLock } from './instance-lock';

const isRoot = process.getuid?.() === 0;
const cleanups: (() => unknown)[] = [];
/** With a database that has run and was stopped: making one takes longer than all that is tried on it. */
let dataDir: string;

beforeAll(async () => {
  dataDir = newFolder();
  const made = await startEmbeddedDatabase({ dataDir, durable: false });
  await made.stop();
});

afterEach(async () => {
  for (let cleanup = cleanups.pop(); cleanup; cleanup = cleanups.pop()) await cleanup();
});

afterAll(() => rmSync(dataDir, { recursive: true, force: true }));

describe('The embedded database', () => {
  test('is made on the first start, and has on the second what was written in the first', async () => {
    const empty = folder();
    const first = await start(empty);
    await query(first.url, "CREATE TABLE kept AS SELECT 'a line' AS text");
    await first.stop();
    const second = await start(empty);
    expect(second.found).toBe(false);
    expect(await query(second.url, 'SELECT text FROM kept')).toEqual([{ text: 'a line' }]);
  });

  test('answers on this machine only, with a password that only its owner can read', async () => {
    const { url } = await start(dataDir);
    const password = join(dataDir, 'postgres-password');
    expect(lstatSync(password).mode & 0o777).toBe(0o600);
    expect(await query(url, 'SHOW listen_addresses')).toEqual([{ listen_addresses: '127.0.0.1' }]);
    const wrong = Object.assign(new URL(url), { password: 'wrong' });
    await expect(query(wrong.href, 'SELECT 1')).rejects.toThrow('password authentication failed');
  });

  test('left running by a Broadside that was killed is found and used', async () => {
    const first = await start(dataDir);
    const second = await start(dataDir);
    expect(second).toMatchObject({ found: true, url: first.url });
  });

  test('killed with what it held in memory has lost nothing that was acknowledged', async () => {
    const first = await start(dataDir, true);
    await query(first.url, "CREATE TABLE kept AS SELECT 'a line' AS text");
    const [pid] = readFileSync(join(dataDir, 'postgres/postmaster.pid'), 'utf8').split('\n');
    process.kill(Number(pid), 'SIGKILL');
    const second = await start(dataDir, true);
    expect(await query(second.url, 'SELECT text FROM kept')).toEqual([{ text: 'a line' }]);
  });

  test('starts though its process number was given to another program meanwhile', async () => {
    writeFileSync(join(dataDir, 'postgres/postmaster.pid'), `${process.pid}\n${dataDir}\n1\n1\n`);
    const second = await start(dataDir);
    expect(second.found).toBe(false);
  });

  test('leaves another PostgreSQL alone that was given its process number meanwhile', async () => {
    const other = inject('databaseServer');
    const [row] = await query(other, 'SHOW data_directory');
    const [pid] = readFileSync(join(row.data_directory, 'postmaster.pid'), 'utf8').split('\n');
    const stale = join(dataDir, 'postgres/postmaster.pid');
    writeFileSync(stale, `${pid}\n${dataDir}/postgres\n1\n1\n`);
    const second = await start(dataDir);
    expect(second.found).toBe(false);
    expect(await query(other, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
  });

  test('knows nothing of the secrets of the site, and writes no row into its log', async () => {
    process.env.AUTH_SECRET_OF_THE_TEST = 'a secret';
    cleanups.push(() => delete process.env.AUTH_SECRET_OF_THE_TEST);
    const { url } = await start(dataDir);
    const [pid] = readFileSync(join(dataDir, 'postgres/postmaster.pid'), 'utf8').split('\n');
    if (process.platform === 'linux') {
      expect(readFileSync(`/proc/${pid}/environ`, 'utf8')).not.toContain('a secret');
    }
    await query(url, 'CREATE TABLE person (email text UNIQUE)');
    const twice = "INSERT INTO person SELECT 'rita' || '@example.org' FROM generate_series(1, 2)";
    await expect(query(url, twice)).rejects.toThrow('duplicate key');
    const log = readFileSync(join(dataDir, 'postgres.log'), 'utf8');
    expect(log).toContain('duplicate key');
    expect(log).not.toContain('rita@example.org');
  });

  test('gets a new password when the old one is lost', async () => {
    const password = join(dataDir, 'postgres-password');
    const old = readFileSync(password, 'utf8');
    rmSync(password);
    const second = await start(dataDir);
    expect(readFileSync(password, 'utf8')).not.toBe(old);
    expect(await query(second.url, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
  });

  test('cannot be in a folder that is not one', async () => {
    const file = join(folder(), 'file');
    writeFileSync(file, '');
    await expect(startEmbeddedDatabase({ dataDir: join(file, 'data') })).rejects.toThrow(
      `The data folder ${join(file, 'data')} is not writable: `,
    );
  });

  test.runIf(isRoot)(
    'stands where its user can reach it when root keeps the data folder to itself',
    async () => {
      const home = folder();
      chmodSync(home, 0o700);
      const dataDir = join(home, 'data');
      mkdirSync(dataDir);
      const said: string[] = [];
      const database = await startEmbeddedDatabase({
        dataDir,
        durable: false,
        say: (line) => said.push(line),
      });
      const cluster = realpathSync(join(dataDir, 'postgres'));
      cleanups.push(() => rmSync(dirname(cluster), { recursive: true }), database.stop);
      expect(cluster).toMatch(/^\/var\/lib\/broadside\/[0-9a-f]{12}\/postgres$/);
      expect(said.join('\n')).toContain(`so the database is kept in ${cluster}.`);
      expect(await query(database.url, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
    },
  );
});

describe('The lock of a data folder', () => {
  test('is held by one Broadside at a time, and free when that one is gone', async () => {
    const { url } = await start(dataDir);
    const first = await holdInstanceLock(url, () => {});
    expect(first).not.toBeNull();
    expect(await holdInstanceLock(url, () => {})).toBeNull();
    await first?.release();
    const next = await holdInstanceLock(url, () => {});
    expect(next).not.toBeNull();
    await next?.release();
  });

  test('is taken again when the database had to end every connection', async () => {
    const { url } = await start(dataDir);
    let lost = false;
    const lock = await holdInstanceLock(url, () => {
      lost = true;
    });
    const sessions = `SELECT pid FROM pg_locks WHERE locktype = 'advisory' AND granted`;
    await query(url, `SELECT pg_terminate_backend(pid) FROM (${sessions}) AS held`);
    await expect.poll(() => query(url, sessions), { timeout: 5_000 }).toHaveLength(1);
    expect(lost).toBe(false);
    await lock?.release();
  });
});

function folder() {
  const made = newFolder();
  cleanups.push(() => rmSync(made, { recursive: true, force: true }));
  return made;
}

function newFolder() {
  const made = mkdtempSync(join(tmpdir(), 'broadside-embedded-'));
  chmodSync(made, 0o755);
  return made;
}

async function start(dataDir: string, durable = false): Promise<EmbeddedDatabase> {
  const database = await startEmbeddedDatabase({ dataDir, durable });
  cleanups.push(database.stop);
  return database;
}

async function query(connectionString: string, sql: string) {
  const client = new Client({ connectionString });
  client.on('error', () => {});
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}
