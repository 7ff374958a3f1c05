import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Problem, root, run, say, step } from './steps.mjs';

/** The oldest Node that the libraries run on. */
const OLDEST = [20, 19];

/** Refuses a Node that is too old, in words that it can print. */
export function checkNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  const [oldestMajor = 0, oldestMinor = 0] = OLDEST;
  if (major > oldestMajor || (major === oldestMajor && minor >= oldestMinor)) return;
  throw new Problem(
    `Broadside needs Node ${OLDEST.join('.')} or later, and this is ${process.versions.node}.`,
  );
}

/** Runs `npm ci` when node_modules is not what package-lock.json says. */
export async function install() {
  if (isInstalled()) return;
  await step('Installing packages', async () => {
    const { code, output } = await run('npm', ['ci', '--include=dev', '--no-audit', '--no-fund']).catch(
      (error) => ({ code: 1, output: String(error) }),
    );
    if (code === 0) return;
    say(output);
    throw new Problem('The packages could not be installed: npm says why above.');
  });
}

/** npm writes down what it has installed, last thing, in a lock file of its own. */
function isInstalled() {
  const wanted = packagesIn('package-lock.json');
  const installed = packagesIn('node_modules/.package-lock.json');
  return Object.entries(wanted).every(
    ([path, { version, optional, peer }]) =>
      path === '' || optional || peer || installed[path]?.version === version,
  );
}

/** @param {string} file @returns {Record<string, { version?: string, optional?: boolean, peer?: boolean }>} */
function packagesIn(file) {
  try {
    return JSON.parse(readFileSync(join(root, file), 'utf8')).packages;
  } catch {
    return {};
  }
}
