import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { schemaDigest, sourcesDigest } from './sources.mjs';
import { main, Problem, root, runNode, say, step } from './steps.mjs';

const BUILD_MARK = '.next/broadside-sources';
const ACTIONS_KEY = '.next/cache/broadside-actions-key';
const CLIENT_MARK = 'lib/generated/schema-digest';
const ELEMENTS = 'components/site/elements/index.ts';

/** Builds for production, unless the build that is there was made from the same sources. */
export async function buildIfStale() {
  const digest = sourcesDigest();
  if (readMark(BUILD_MARK) === digest && existsSync(join(root, '.next/BUILD_ID'))) return;
  await build(digest);
}

async function build(digest = sourcesDigest()) {
  await generateClient();
  await step('Building the site (a minute or two)', async () => {
    rmSync(join(root, BUILD_MARK), { force: true });
    await bundleElements();
    const env = { NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: actionsKey(join(root, ACTIONS_KEY)) };
    await runOrExplain(['node_modules/next/dist/bin/next', 'build'], 'The site could not be built', env);
    writeMark(BUILD_MARK, digest);
  });
}

/**
 * The key from which Next makes the names of the forms' actions. Another one with each build would refuse what was
 * typed into pages that were open during an update. Made once and kept; the environment's comes first.
 * @param {string} file where `next build` leaves it alone
 */
export function actionsKey(file) {
  if (process.env.NEXT_SERVER_ACTIONS_ENCRYPTION_KEY) return process.env.NEXT_SERVER_ACTIONS_ENCRYPTION_KEY;
  if (existsSync(file)) return readFileSync(file, 'utf8');
  const key = randomBytes(32).toString('base64');
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, key, { mode: 0o600 });
  return key;
}

/** The typed database client, from the schema. */
export async function generateClient() {
  const digest = schemaDigest();
  if (readMark(CLIENT_MARK) === digest) return;
  await step('Making the database client', async () => {
    // `generate` only looks whether the schema engine is there. Naming any program spares the
    // download of one that nothing here runs.
    const env = {
      PRISMA_SCHEMA_ENGINE_BINARY: process.execPath,
      PRISMA_HIDE_UPDATE_MESSAGE: '1',
      CHECKPOINT_DISABLE: '1',
    };
    await runOrExplain(
      ['node_modules/prisma/build/index.js', 'generate'],
      'The database client could not be made',
      env,
    );
    writeMark(CLIENT_MARK, digest);
  });
}

/** The custom elements of the reader's pages, as one file. */
export async function bundleElements({ watch = false } = {}) {
  if (!existsSync(join(root, ELEMENTS))) return;
  const esbuild = await import('esbuild');
  /** @type {import('esbuild').BuildOptions} */
  const options = {
    absWorkingDir: root,
    entryPoints: [ELEMENTS],
    outfile: 'public/reader.js',
    bundle: true,
    minify: !watch,
    format: 'esm',
    target: 'es2022',
    legalComments: 'none',
    logLevel: 'silent',
  };
  try {
    if (watch) await (await esbuild.context(options)).watch();
    else await esbuild.build(options);
  } catch (error) {
    throw new Problem(
      `The reader's elements could not be bundled: ${error instanceof Error ? error.message : error}`,
    );
  }
}

/** @param {string[]} args @param {string} failure @param {Record<string, string>} [env] */
async function runOrExplain(args, failure, env) {
  const { code, output } = await runNode(args, {
    env: { NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1', ...env },
  });
  if (code === 0) return;
  say(output);
  throw new Problem(`${failure}: the reason is above.`);
}

/** @param {string} file */
function readMark(file) {
  return existsSync(join(root, file)) ? readFileSync(join(root, file), 'utf8') : null;
}

/** @param {string} file @param {string} digest */
function writeMark(file, digest) {
  mkdirSync(dirname(join(root, file)), { recursive: true });
  writeFileSync(join(root, file), digest);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await main(() => build());
