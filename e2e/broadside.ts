import { type ChildProcess, spawn } from 'node:child_process';
import { randomInt } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { expect } from '@playwright/test';

/** What a site under test must not have of the environment of whoever runs the tests: their database above all. */
const nobodysEnvironment = {
  DATABASE_URL: '',
  SITE_URL: '',
  AUTH_SECRET: '',
  SAMPLE_CONTENT: '',
  SMTP_URL: '',
  MAIL_FROM: '',
  AKISMET_KEY: '',
  AKISMET_URL: '',
  FETCH_ALLOW_PRIVATE: '',
  OEMBED_ENDPOINTS: '',
  S3_ENDPOINT: '',
  S3_BUCKET: '',
  S3_ACCESS_KEY_ID: '',
  S3_SECRET_ACCESS_KEY: '',
};

/** `npm start` under way, and all that it has printed. */
export type Running = { process: ChildProcess; said(): string };

/** Runs `npm start` with nothing of the environment but what is named. */
export function run(env: Record<string, string>): Running {
  const child = spawn(process.execPath, ['scripts/start.mjs'], {
    env: { ...process.env, ...nobodysEnvironment, LOG_LEVEL: 'warn', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk) => {
      said += chunk;
    });
  }
  return { process: child, said: () => said };
}

/** Waits until the site answers, or fails with what it said. */
export async function answering({ process, said }: Running) {
  const started = () => said().includes('Broadside is at') || process.exitCode !== null;
  await expect.poll(started, { timeout: 120_000 }).toBe(true);
  expect(process.exitCode, said()).toBeNull();
}

/** Ends a site and waits until it is gone. */
export async function end({ process }: Running, signal: NodeJS.Signals = 'SIGTERM') {
  if (process.exitCode !== null || process.signalCode !== null) return;
  const exit = once(process, 'exit');
  process.kill(signal);
  await exit;
}

/** A port that nobody has: of those that no connection is given, since it is taken some seconds later. */
export async function freePort(): Promise<number> {
  const port = randomInt(20_000, 32_000);
  const probe = createServer();
  const free = await new Promise<boolean>((resolve) => {
    probe.once('error', () => resolve(false));
    probe.listen(port, '127.0.0.1', () => probe.close(() => resolve(true)));
  });
  return free ? port : freePort();
}
