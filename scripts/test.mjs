import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findBrowser } from './browser.mjs';
import { buildIfStale, generateClient } from './build.mjs';
import { checkNode, install } from './install.mjs';
import { main, runNode, say, stopRunning } from './steps.mjs';

/** @typedef {{ passed: number, failed: number }} Result */

const PASSED = { passed: 1, failed: 0 };
const FAILED = { passed: 0, failed: 1 };

/** `npm test`: every check on a fresh clone, to the end even when one fails, and the sum of them all. */
await main(async () => {
  checkNode();
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, stopRunning);
  await install();
  const browser = await findBrowser();
  await generateClient();
  await runNode(['node_modules/next/dist/bin/next', 'typegen']);

  const results = [
    await check('Types', ['node_modules/typescript/bin/tsc', '--noEmit', '-p', '.']),
    await check('Lint and format', ['node_modules/@biomejs/biome/bin/biome', 'ci', '.']),
    await unitAndDatabaseTests(),
    await buildAndBrowserTests(browser),
  ];
  const passed = sum(results.map((result) => result.passed));
  const failed = sum(results.map((result) => result.failed));
  say(`\n${passed} passed, ${failed} failed`);
  process.exit(failed > 0 ? 1 : 0);
});

/** A program that either finds something wrong or does not. @param {string} what @param {string[]} args */
async function check(what, args) {
  say(`\n— ${what}`);
  const { code } = await runNode(args, { show: true });
  say(code === 0 ? '  in order' : '  not in order: see above');
  return code === 0 ? PASSED : FAILED;
}

function unitAndDatabaseTests() {
  say('\n— Unit and database tests');
  return withFolder('report', async (folder) => {
    const report = join(folder, 'vitest.json');
    const args = ['node_modules/vitest/vitest.mjs', 'run', '--reporter=default', '--reporter=json'];
    const { code } = await runNode([...args, `--outputFile.json=${report}`], {
      show: true,
      env: { NODE_ENV: 'test' },
    });
    const { numPassedTests = 0, numFailedTests = 0 } = readReport(report);
    return counted(numPassedTests, numFailedTests, code);
  });
}

/** @param {string} browser */
async function buildAndBrowserTests(browser) {
  say('\n— Browser tests, against a production build');
  try {
    await buildIfStale();
  } catch (error) {
    say(error instanceof Error ? error.message : String(error));
    return FAILED;
  }
  return withFolder('e2e', async (folder) => {
    const report = join(folder, 'playwright.json');
    const env = {
      BROWSER_PATH: browser,
      E2E_REPORT: report,
      // The sites under test, so that nothing of them is left behind.
      TMPDIR: folder,
    };
    const { code } = await runNode(['node_modules/@playwright/test/cli.js', 'test'], { show: true, env });
    const { expected = 0, unexpected = 0, flaky = 0 } = readReport(report).stats ?? {};
    return counted(expected, unexpected + flaky, code);
  });
}

/**
 * A runner that fails without naming a test (a file that does not load, a server that does not start) is a failure.
 *
 * @param {number} passed @param {number} failed @param {number} code
 * @returns {Result}
 */
function counted(passed, failed, code) {
  return { passed, failed: code !== 0 && failed === 0 ? 1 : failed };
}

/** @param {string} file */
function readReport(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return {};
  }
}

/** A folder for the length of `work`, that the database's user may pass. @template T @param {string} name @param {(folder: string) => Promise<T>} work */
async function withFolder(name, work) {
  const folder = mkdtempSync(join(tmpdir(), `broadside-${name}-`));
  chmodSync(folder, 0o755);
  try {
    return await work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** @param {number[]} numbers */
function sum(numbers) {
  return numbers.reduce((total, number) => total + number, 0);
}
