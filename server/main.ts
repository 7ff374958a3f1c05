import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import next from 'next';
import { Pool } from 'pg';
import { readConfig } from '../lib/config';
import { authSecret, openDataDir } from './data-dir';
import { migrate } from './database/migrate';
import { openDatabase } from './database/open';
import { firstRun } from './first-run';
import { createFront } from './front';
import { Instances } from './instances';
import { startJobs } from './jobs';
import { Pages } from './page-cache/pages';
import { Problem, reasonOf } from './problem';
import { Shutdown } from './shutdown';

/** What the finished pages may take in memory, in bytes. */
const PAGES = 96 * 1024 * 1024;

/** How long a stop waits for requests in flight, in milliseconds. */
const PATIENCE = 10_000;

/**
 * How long an idle connection is kept, in milliseconds: longer than a web server in front keeps its own (nginx: 60 s),
 * so that it never sends a request on a connection that is just being closed here.
 */
const KEPT_OPEN = 65_000;

/** Brings the site up in this process, and takes it down again on a signal. Throws a Problem when it cannot. */
export async function serve({ dev }: { dev: boolean }): Promise<void> {
  const began = Date.now();
  const shutdown = new Shutdown();
  try {
    const config = configured();
    const dataDir = await openDataDir(config.dataDir);
    process.env.AUTH_SECRET = config.authSecret ?? (await authSecret(dataDir));
    const databaseUrl = await openDatabase({ databaseUrl: config.databaseUrl, dataDir }, shutdown);
    process.env.DATABASE_URL = databaseUrl;
    for (const name of await migrate(databaseUrl)) console.log(`Migrated the database: ${name}`);
    const signIn = await firstRun(databaseUrl, shutdown);

    const pages = new Pages(PAGES);
    const instances = await shareChanges(databaseUrl, pages, shutdown);
    const handle = await startNext(dev, config.port, shutdown);
    const front = createFront({ handle, pages, dev });
    await listen(front, config.port, { databaseUrl, instances }, shutdown);
    await startJobs({ handle, alone: !config.databaseUrl }, shutdown);
    const seconds = ((Date.now() - began) / 1000).toFixed(1);
    const here = `http://localhost:${config.port}`;
    const behind = config.siteUrl === here ? '' : `, answering on ${here}`;
    console.log(`\nBroadside is at ${config.siteUrl}${behind} (ready in ${seconds} s; Ctrl-C stops it).`);
    if (signIn) console.log(`\n${signIn}`);
  } catch (error) {
    if (shutdown.started) return;
    await shutdown.run();
    throw error;
  }
}

function configured() {
  try {
    return readConfig();
  } catch (error) {
    throw new Problem(reasonOf(error));
  }
}

/** What changes, changes here too and in every other instance: the cache handler finds it by this symbol. */
async function shareChanges(databaseUrl: string, pages: Pages, shutdown: Shutdown) {
  const instances = await Instances.join(databaseUrl, pages);
  // Before Next and the listening, so that it is ended after them: the last requests may change something.
  shutdown.add(() => instances.leave());
  Object.assign(globalThis, { [Symbol.for('broadside.pageCache')]: instances });
  return instances;
}

async function startNext(dev: boolean, port: number, shutdown: Shutdown) {
  const app = next({ dev, dir: process.cwd(), hostname: '127.0.0.1', port });
  await app.prepare();
  shutdown.add(() => app.close());
  return app.getRequestHandler();
}

async function listen(
  front: (request: IncomingMessage, response: ServerResponse) => unknown,
  port: number,
  { databaseUrl, instances }: { databaseUrl: string; instances: Instances },
  shutdown: Shutdown,
) {
  const health = new Pool({ connectionString: databaseUrl, max: 1, connectionTimeoutMillis: 3_000 });
  health.on('error', () => {});
  shutdown.add(() => health.end());

  const server = createServer((request, response) => {
    // A connection that is kept open past its answer would keep a stop waiting.
    if (shutdown.started) response.setHeader('Connection', 'close');
    if (/^\/healthz(?:\?|$)/.test(request.url ?? '')) void answerHealth(health, instances, response);
    else front(request, response);
  });
  server.keepAliveTimeout = KEPT_OPEN;
  await new Promise<void>((listening, fail) => {
    server.once('error', fail).listen(port, '127.0.0.1', listening);
  }).catch((error) => {
    throw new Problem(`Port ${port} cannot be listened on: ${reasonOf(error)}.`);
  });
  shutdown.add(() => finishRequests(server));
}

async function answerHealth(pool: Pool, instances: Instances, response: ServerResponse) {
  const healthy = await pool.query('SELECT 1').then(
    () => true,
    () => false,
  );
  response.writeHead(healthy ? 200 : 503, { 'Content-Type': 'text/plain', 'Cache-Control': 'no-store' });
  response.end(healthy ? `ok\n${hearing(instances)}\n` : 'The database does not answer.\n');
}

/** An instance that hears nothing still serves, so this is no reason to take it out of service. */
function hearing({ hears }: Instances) {
  return hears ? 'instances: heard' : 'instances: not heard, pages may be old';
}

/** Takes no more connections, and waits for the answers under way. */
async function finishRequests(server: Server) {
  const closed = new Promise((resolve) => server.close(resolve));
  // Connections that are kept open after their last answer are of no more use.
  const sweep = setInterval(() => server.closeIdleConnections(), 50);
  await Promise.race([closed, sleep(PATIENCE, undefined, { ref: false })]);
  clearInterval(sweep);
  server.closeAllConnections();
}
