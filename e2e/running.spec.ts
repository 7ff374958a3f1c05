import { once } from 'node:events';
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { answering, end, freePort, type Running, run } from './broadside';

/** A Broadside of one's own, to be stopped, killed and started again. */
type Site = Running & { url: string; port: number };

let dataDir: string;
const running: Running[] = [];

test.beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'broadside-running-'));
  // As root, the database runs as another user, who has to pass this folder.
  chmodSync(dataDir, 0o755);
});

test.afterEach(async () => {
  for (const site of running.splice(0)) await end(site);
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
  await end(first, 'SIGKILL');
  expect(isRunning(postmaster())).toBe(true);

  const second = await start();
  expect(second.said()).toContain('The database was still running, and is used as it is.');
  expect(await fetch(`${second.url}/`).then((home) => home.text())).toBe(
    before.replaceAll(first.url, second.url),
  );
  await end(second, 'SIGKILL');

  process.kill(postmaster(), 'SIGKILL');
  const third = await start();
  expect((await fetch(`${third.url}/`)).status).toBe(200);
});

test('a second start makes nothing anew: what takes long was done by the first', async () => {
  const first = await start();
  expect(first.said()).toMatch(/Migrated the database/);
  await end(first);
  const second = await start();
  expect(second.said()).not.toMatch(/Installing|Building|Making|Migrated/);
  expect((await fetch(`${second.url}/`)).status).toBe(200);
});

test('two cannot use one data folder', async () => {
  const site = await start();
  const { code, said } = await refused({ DATA_DIR: dataDir });
  expect(said).toContain(`Another Broadside is running with the data folder ${dataDir}: stop it first.`);
  expect(code).toBe(1);
  const health = await fetch(`${site.url}/healthz`);
  expect([health.status, await health.text()]).toEqual([200, 'ok\ninstances: heard\n']);
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
  const site = started({ PORT: String(port), DATA_DIR: dataDir });
  await answering(site);
  return { ...site, url: `http://localhost:${port}`, port };
}

async function refused(env: Record<string, string>) {
  const site = started({ PORT: String(await freePort()), DATA_DIR: dataDir, ...env });
  const [code] = await once(site.process, 'close');
  return { code, said: site.said() };
}

function started(env: Record<string, string>): Running {
  const site = run({ SAMPLE_CONTENT: '0', ...env });
  running.push(site);
  return site;
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
