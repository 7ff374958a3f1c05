import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { defineConfig } from '@playwright/test';
import { admin } from './e2e/cast';
import { baseURL, nobodysEnvironment, port, smtpPort } from './e2e/site';

// The tests ask the command line of the same site.
process.env.E2E_DATA_DIR ??= join(tmpdir(), `broadside-e2e-${process.pid}`);

/** `npm test` builds first and names the browser; these jobs run against that production build. */
export default defineConfig({
  testDir: 'e2e',
  globalSetup: './e2e/mail-server.ts',
  outputDir: 'test-results',
  fullyParallel: false,
  workers: 1,
  forbidOnly: !!process.env.CI,
  retries: 0,
  timeout: 120_000,
  expect: { timeout: 10_000 },
  reporter: process.env.E2E_REPORT
    ? [['list'], ['json', { outputFile: process.env.E2E_REPORT }]]
    : [['list']],
  use: {
    baseURL,
    locale: 'en-GB',
    actionTimeout: 10_000,
    navigationTimeout: 20_000,
    // Traces cost time in every run; what a failed job showed is kept in any case.
    trace: process.env.CI ? 'off' : 'retain-on-failure',
    launchOptions: {
      executablePath: process.env.BROWSER_PATH || undefined,
      args: [
        '--no-sandbox',
        '--disable-quic',
        '--disable-background-networking',
        '--disable-component-update',
      ],
    },
  },
  webServer: {
    command: 'node scripts/start.mjs',
    url: `http://127.0.0.1:${port}/healthz`,
    timeout: 180_000,
    reuseExistingServer: !process.env.CI,
    gracefulShutdown: { signal: 'SIGTERM', timeout: 20_000 },
    stdout: process.env.CI ? 'ignore' : 'pipe',
    env: {
      ...nobodysEnvironment,
      PORT: String(port),
      DATA_DIR: process.env.E2E_DATA_DIR,
      ADMIN_EMAIL: admin.email,
      ADMIN_PASSWORD: admin.password,
      SMTP_URL: `smtp://127.0.0.1:${smtpPort}`,
      MAIL_FROM: 'letters@example.org',
      LOG_LEVEL: 'warn',
    },
  },
});
