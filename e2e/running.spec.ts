import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { nobodysEnvironment } from './site';

/** A Broadside of one's own, to be stopped, killed and started again. */
interface Site {
  process: ChildProcess;
  url: string;
  port: number;
  said(): string;
}

let dataDir: string;
const processes: ChildProcess[] = [];

test.beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'broadside-running-'));
  // As root, the database runs as another user, who has to pass this folder.
  chmodSync(dataDir, 0o755);
});

test.afterEach(async () => {
  for (const started of processes.splice(0)) await end(started, 'SIGTERM');
  rmSync(dataDir, { recursive: true, force: true });
});

test('a stop answers what was asked, takes nothing new, and leaves nothing running', async () => {
  const site = await start();
  const asking = connect(site.port, '127.0.0.1');
  let answer = '';
  asking.on('data', (chunk) => {
    answer += chunk;
  });
  asking.write('POST /sign-in HTTP/1.1\r\nHost: localhost\r\nContent-Length: 7\r\n');
  asking.write('Content-Type: application/x-www-form-urlencoded\r\n\r\na=1');
  await expect.poll(() => fetch(`${site.url}/healthz`).then((health) => health.status)).toBe(200);
  const database = postmaster();

  site.process.kill('SIGTERM');
  await expect.poll(() => fetch(`${site.url}/healthz`).catch(() => 'refused')).toBe('refused');
  asking.write('&b=2');
  await expect.poll(() => answer).toMatch(/^HTTP\/1\.1 \d/);
  const [code] = await once(site.process, 'exit');
  expect(code).toBe(0);
  expect(isRunning(database)).toBe(false);
});

test('it goes on, and stops when told to, after what it printed to has gone', async () => {
  const site = await start();
  site.process.stdout?.destroy();
  site.process.stderr?.destroy();
  expect((await fetch(`${site.url}/`)).status).toBe(200);
  site.process.kill('SIGTERM');
  const [code] = await once(site.process, 'exit');
  expect(code).toBe(0);
});

test('killed without warning, it comes back with everything that it had', async () => {
  const first = await start();
  const before = await fetch(`${first.url}/`).then((home) => home.text());
  await end(first.process, 'SIGKILL');
  expect(isRunning(postmaster())).toBe(true);

  const second = await start();
  expect(second.said()).toContain('The database was still running, and is used as it is.');
  expect(await fetch(`${second.url}/`).then((home) => home.text())).toBe(
    before.replaceAll(first.url, second.url),
  );
  await end(second.process, 'SIGKILL');

  process.kill(postmaster(), 'SIGKILL');
  const third = await start();
  expect((await fetch(`${third.url}/`)).status).toBe(200);
});

test('a second start makes nothing anew: what takes long was done by the first', async () => {
  const first = await start();
  expect(first.said()).toMatch(/Migrated the database/);
  await end(first.process, 'SIGTERM');
  const second = await start();
  expect(second.said()).not.toMatch(/Installing|Building|Making|Migrated/);
  expect((await fetch(`${second.url}/`)).status).toBe(200);
});

test('two cannot use one data folder', async () => {
  const site = await start();
  const { code, said } = await refused({ DATA_DIR: dataDir });
  expect(said).toContain(`Another Broadside is running with the data folder ${dataDir}: stop it first.`);
  expect(code).toBe(1);
  expect((await fetch(`${site.url}/healthz`)).status).toBe(200);
});

test('what is wrong is said in one sentence', async () => {
  const elsewhere = { DATABASE_URL: `postgresql://nobody@127.0.0.1:${await freePort()}/nothing` };
  expect((await refused(elsewhere)).said).toMatch(
    /^The database at 127\.0\.0\.1:\d+\/nothing cannot be reached: .+\.$/m,
  );
  const file = join(process.cwd(), 'package.json');
  expect((await refused({ DATA_DIR: file })).said).toMatch(
    /^The data folder .+package\.json is not writable: .+\.$/m,
  );
  expect((await refused({ SITE_URL: 'example.org' })).said).toContain('SITE_URL must be an address like');
});

async function start(): Promise<Site> {
  const port = await freePort();
  const { child, said } = run({ PORT: String(port), DATA_DIR: dataDir });
  await expect
    .poll(() => said() + (child.exitCode ?? ''), { timeout: 60_000 })
    .toMatch(/Broadside is at|\d$/);
  expect(child.exitCode, said()).toBeNull();
  return { process: child, url: `http://localhost:${port}`, port, said };
}

async function refused(env: Record<string, string>) {
  const { child, said } = run({ PORT: String(await freePort()), DATA_DIR: dataDir, ...env });
  const [code] = await once(child, 'close');
  return { code, said: said() };
}

function run(env: Record<string, string>) {
  const child = spawn(process.execPath, ['scripts/start.mjs'], {
    env: { ...process.env, ...nobodysEnvironment, SAMPLE_CONTENT: '0', LOG_LEVEL: 'warn', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  processes.push(child);
  let said = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk) => {
      said += chunk;
    });
  }
  return { child, said: () => said };
}

async function end(child: ChildProcess, signal: NodeJS.Signals) {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const exit = once(child, 'exit');
  child.kill(signal);
  await exit;
}

/** The process of the database on this data folder. */
function postmaster() {
  return Number(readFileSync(join(dataDir, 'postgres/postmaster.pid'), 'utf8').split('\n')[0]);
}

function isRunning(pid: number) {
  try {
    process.kill(pid, 0);
  } catch {
    return false;
  }
  // One that has ended and that nobody has waited for yet has no command line any more.
  const command = `/proc/${pid}/cmdline`;
  return !existsSync(command) || readFileSync(command, 'utf8') !== '';
}

function freePort(): Promise<number> {
  const probe = createServer();
  return new Promise((resolve) => {
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(address && typeof address === 'object' ? address.port : 0));
    });
  });
}
