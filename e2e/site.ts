import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Elsewhere, startElsewhere } from '../test/elsewhere';
import { type Mailbox, openMailbox } from '../test/mailbox';
import { answering, end, freePort, run } from './broadside';
import { admin } from './cast';

// Each worker has a site of its own, so that files that run side by side, or after one that failed, know nothing of
// each other. Playwright reads its settings anew in each worker, before the site is there: the port is chosen here.
const chosen = `E2E_PORT_OF_WORKER_${process.env.TEST_WORKER_INDEX}`;
process.env[chosen] ??= String(await freePort());

/** Where this worker's site answers. */
export const baseURL = `http://localhost:${process.env[chosen]}`;

/**
 * This worker's site: its data folder, the letters that it has sent, what it has printed, and in the place of YouTube and
 * its like a site on this machine. It answers nothing before a test says what.
 */
export type Site = {
  dataDir: string;
  mailbox: Mailbox;
  elsewhere: Elsewhere;
  said(): string;
  /** Ends it as a power cut does. */
  kill(): Promise<void>;
  /** Starts it again, and waits until it answers. */
  start(): Promise<void>;
};

let current: Site | undefined;

/** The site under test. */
export function site(): Site {
  if (!current) throw new Error('The site of this worker has not been started.');
  return current;
}

const asked = ['youtube', 'vimeo', 'bluesky', 'mastodon'];

/** A new site with the sample content, a production build, for as long as `work` takes. */
export async function withSite(work: () => Promise<void>) {
  const dataDir = await mkdtemp(join(tmpdir(), 'broadside-e2e-'));
  // As root, the database runs as another user, who has to pass this folder.
  await chmod(dataDir, 0o755);
  const mailbox = await openMailbox();
  const elsewhere = await startElsewhere();
  const env = {
    PORT: new URL(baseURL).port,
    DATA_DIR: dataDir,
    ADMIN_EMAIL: admin.email,
    ADMIN_PASSWORD: admin.password,
    SMTP_URL: mailbox.url,
    MAIL_FROM: 'letters@example.org',
    FETCH_ALLOW_PRIVATE: elsewhere.host,
    OEMBED_ENDPOINTS: asked.map((provider) => `${provider}=${elsewhere.url}/oembed`).join(','),
  };
  let running = run(env);
  let before = '';
  try {
    await answering(running);
    current = {
      dataDir,
      mailbox,
      elsewhere,
      said: () => before + running.said(),
      kill: () => end(running, 'SIGKILL'),
      async start() {
        before += running.said();
        running = run(env);
        await answering(running);
      },
    };
    await work();
  } finally {
    await end(running);
    await Promise.all([mailbox.close(), elsewhere.close()]);
    await rm(dataDir, { recursive: true, force: true });
  }
}
