import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { Client } from 'pg';
import { Problem } from './problem';
import type { Shutdown } from './shutdown';

const ROOT = resolve(import.meta.dirname, '..');
const SEED = resolve(ROOT, 'prisma/seed.ts');

/**
 * Puts the first administrator and the sample content into a database that has nobody in it.
 *
 * @returns what the seed says about signing in, to be shown once; empty when there was nothing to do.
 */
export async function firstRun(databaseUrl: string, shutdown: Shutdown): Promise<string> {
  if (!existsSync(SEED) || !(await hasNobody(databaseUrl))) return '';
  console.log('Making what a new site starts with …');
  return seed(shutdown);
}

async function hasNobody(connectionString: string) {
  const client = new Client({ connectionString });
  await client.connect();
  try {
    const { rowCount } = await client.query('SELECT 1 FROM "User" LIMIT 1');
    return rowCount === 0;
  } finally {
    await client.end();
  }
}

/** In a process of its own: the domain's modules run under React's server condition, and Next does not here. */
function seed(shutdown: Shutdown): Promise<string> {
  const child = spawn(process.execPath, ['--conditions=react-server', '--import', 'tsx', SEED], {
    cwd: ROOT,
    // What the sample is made of is no news to anyone.
    env: { ...process.env, SMTP_URL: '' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  shutdown.add(() => child.kill('SIGTERM'));
  let said = '';
  let complaint = '';
  child.stdout.on('data', (chunk) => {
    said += chunk;
  });
  child.stderr.on('data', (chunk) => {
    complaint += chunk;
  });
  return new Promise((done, fail) => {
    child.once('error', fail);
    child.once('close', (code) => {
      if (code === 0) return done(said.trim());
      if (!shutdown.started) console.error(complaint);
      fail(
        new Problem('The first administrator and the sample content could not be made: the reason is above.'),
      );
    });
  });
}
