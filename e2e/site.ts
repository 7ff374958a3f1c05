import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Where the site under test answers. */
export const port = Number(process.env.E2E_PORT ?? 3210);

/** What the site under test must not have of the environment of whoever runs the tests: their database above all. */
export const nobodysEnvironment = {
  DATABASE_URL: '',
  SITE_URL: '',
  AUTH_SECRET: '',
  SAMPLE_CONTENT: '',
  SMTP_URL: '',
  MAIL_FROM: '',
  AKISMET_KEY: '',
  AKISMET_URL: '',
  FETCH_ALLOW_PRIVATE: '',
};

/** Where the letters of the site under test arrive, and the folder they are put into. */
export const smtpPort = Number(process.env.E2E_SMTP_PORT ?? 3211);
export const letterFolder = join(tmpdir(), `broadside-letters-${smtpPort}`);
export const baseURL = `http://localhost:${port}`;
