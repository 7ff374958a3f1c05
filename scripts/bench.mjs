import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import { gzipSync } from 'node:zlib';

/**
 * `npm run bench`: what a reader's page costs, as a ratio to a bare Node server that sends the same bytes in the same
 * run, since machines are noisy. Starts a site of its own with the sample content, and ends it.
 */
const port = Number(process.env.BENCH_PORT ?? 3290);
const seconds = Number(process.env.BENCH_SECONDS ?? 5);
const site = `http://127.0.0.1:${port}`;

if (isMainThread) await main();
else control(workerData);

async function main() {
  const dataDir = await mkdtemp(join(tmpdir(), 'broadside-bench-'));
  // Root lends the database to another user, who has to pass the folder.
  await chmod(dataDir, 0o755);
  let server = await started(dataDir, 'the first start, sample content included');
  try {
    await ended(server);
    server = await started(dataDir, 'the second start');
    const articles = await listed();
    await cold(articles);
    const article = await largest(articles);
    await sizes(article);
    for (const encoding of ['gzip', 'identity']) await hot(article, encoding);
  } finally {
    await ended(server);
    await rm(dataDir, { recursive: true, force: true });
  }
}

/** The site, once it answers. @param {string} dataDir @param {string} which */
async function started(dataDir, which) {
  const began = performance.now();
  const env = { ...process.env, DATABASE_URL: '', SITE_URL: '', PORT: String(port), DATA_DIR: dataDir };
  const server = spawn(process.execPath, ['scripts/start.mjs'], {
    env: { ...env, LOG_LEVEL: 'error' },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  await answering();
  console.log(`answering ${ms(performance.now() - began)} after ${which}`);
  return server;
}

/** @param {import('node:child_process').ChildProcess} server */
async function ended(server) {
  if (server.exitCode !== null) return;
  const exit = once(server, 'exit');
  server.kill('SIGTERM');
  await exit;
}

async function answering() {
  for (;;) {
    const answer = await fetch(`${site}/healthz`).catch(() => null);
    if (answer?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

/** The permalinks on the front page. */
async function listed() {
  const html = await (await fetch(site)).text();
  return [...html.matchAll(/<h2[^>]*><a href="([^"]+)"/g)].map(([, path = '']) => path);
}

/** Each article is asked for once, when nothing of it is kept. @param {string[]} articles */
async function cold(articles) {
  const times = [];
  for (const path of articles) {
    const start = performance.now();
    const answer = await fetch(site + path);
    await answer.arrayBuffer();
    if (answer.headers.get('x-broadside-cache') !== 'miss') throw new Error(`${path} was not cold.`);
    times.push(performance.now() - start);
  }
  times.sort((one, other) => one - other);
  const median = times[Math.floor(times.length / 2)] ?? Number.NaN;
  console.log(
    `cold article, one at a time: median ${ms(median)} of ${times.length} (${Math.round(1000 / median)} requests/s)`,
  );
}

/** @param {string[]} articles */
async function largest(articles) {
  const bytes = await Promise.all(
    articles.map(async (path) => ({
      path,
      bytes: (await (await fetch(site + path)).arrayBuffer()).byteLength,
    })),
  );
  return bytes.reduce((one, other) => (other.bytes > one.bytes ? other : one)).path;
}

/** @param {string} path */
async function sizes(path) {
  const html = await (await fetch(site + path)).text();
  const assets = [...html.matchAll(/<(?:link|script)[^>]+(?:href|src)="([^"]+\.(?:css|js)[^"]*)"/g)];
  for (const asset of ['', ...assets.map(([, url = '']) => url)]) {
    const body = Buffer.from(await (await fetch(new URL(asset || path, site))).arrayBuffer());
    console.log(`${asset || path}: ${body.length} bytes, ${gzipSync(body).length} gzipped`);
  }
}

/** @param {string} path @param {string} encoding */
async function hot(path, encoding) {
  const { default: autocannon } = await import('autocannon');
  const headers = { 'accept-encoding': encoding };
  const answer = await fetch(site + path, { headers });
  const body = Buffer.from(await answer.arrayBuffer());
  const bare = new Worker(new URL(import.meta.url), {
    workerData: { body: encoding === 'gzip' ? gzipSync(body) : body, encoding },
  });
  const [barePort] = await once(bare, 'message');
  const rate = async (/** @type {string} */ url) =>
    (await autocannon({ url, connections: 50, duration: seconds, headers })).requests.average;
  const rounds = [];
  for (let round = 0; round < 3; round += 1) {
    rounds.push({ ours: await rate(site + path), theirs: await rate(`http://127.0.0.1:${barePort}/`) });
  }
  await bare.terminate();
  rounds.sort((one, other) => one.ours / one.theirs - other.ours / other.theirs);
  const { ours, theirs } = rounds[1] ?? { ours: 0, theirs: 1 };
  console.log(
    `hot article, ${encoding}: ${Math.round(ours)} requests/s; bare server ${Math.round(theirs)}; ratio ${(ours / theirs).toFixed(2)}`,
  );
}

/** The control: Node's http server and the same bytes. @param {{ body: Uint8Array, encoding: string }} data */
function control({ body, encoding }) {
  const headers = {
    'Content-Type': 'text/html; charset=utf-8',
    'Content-Length': body.length,
    ...(encoding === 'gzip' && { 'Content-Encoding': 'gzip' }),
  };
  const server = createServer((_, response) => response.writeHead(200, headers).end(body));
  server.listen(0, '127.0.0.1', () => {
    const address = server.address();
    if (address && typeof address === 'object') parentPort?.postMessage(address.port);
  });
}

/** @param {number} time */
function ms(time) {
  return `${Math.round(time)} ms`;
}
