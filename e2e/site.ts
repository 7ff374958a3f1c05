import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Where the site under test answers. */
export const port = Number(process.env.E2E_PORT ?? 3210);
/** Where the letters of the site under test arrive, and the folder they are put into. */
export const smtpPort = Number(process.env.E2E_SMTP_PORT ?? 3211);
export const letterFolder = join(tmpdir(), `broadside-letters-${smtpPort}`);
export const baseURL = `http://localhost:${port}`;
