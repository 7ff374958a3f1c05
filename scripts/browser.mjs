import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { Problem } from './steps.mjs';

// The shell is Chromium without its window: the tests need a third less time in it.
const NAMES = [
  'chromium-headless-shell',
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'microsoft-edge',
];
const PLACES = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

/**
 * A browser for the tests: the one that BROWSER_PATH names, a Chromium of the machine, or Playwright's own.
 *
 * @returns {Promise<string>} the path of the program
 */
export async function findBrowser() {
  const named = process.env.BROWSER_PATH;
  if (named) {
    if (isProgram(named)) return named;
    throw new Problem(`BROWSER_PATH names ${named}, which is not a program.`);
  }
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  const candidates = [...folders.flatMap((folder) => NAMES.map((name) => join(folder, name))), ...PLACES];
  const found = candidates.find(isProgram);
  if (found) return found;
  const { chromium } = await import('@playwright/test');
  const own = chromium.executablePath();
  if (existsSync(own)) return own;
  throw new Problem(
    'No browser was found for the tests: install Chromium (on Debian: apt-get install chromium-headless-shell) or run npx playwright install chromium.',
  );
}

/** @param {string} path */
function isProgram(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
