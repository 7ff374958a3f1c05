import { spawn } from 'node:child_process';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of the program, in which every script runs. */
export const root = dirname(dirname(fileURLToPath(import.meta.url)));

/** What a person can put right, said in one sentence; printed without a stack. */
export class Problem extends Error {
  name = 'Problem';
}

/** Progress, a line at a time. @param {string} line */
export function say(line) {
  console.log(line);
}

/**
 * Says what is being done, does it, and says how long it took.
 *
 * @template T
 * @param {string} what
 * @param {() => Promise<T>} work
 */
export async function step(what, work) {
  const began = Date.now();
  say(`${what} …`);
  const result = await work();
  say(`  done in ${((Date.now() - began) / 1000).toFixed(1)} s`);
  return result;
}

/** Programs under way, which end with us. @type {Set<import('node:child_process').ChildProcess>} */
const running = new Set();
let stopped = false;

/**
 * Runs a program to its end, from the root folder.
 *
 * @param {string} program
 * @param {string[]} args
 * @param {{ env?: Record<string, string>, show?: boolean }} [options] `show` lets it write to our own output
 * @returns {Promise<{ code: number, output: string }>} its output is empty when it was shown
 */
export function run(program, args, { env = {}, show = false } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, {
      cwd: root,
      env: { ...process.env, ...env },
      stdio: ['ignore', show ? 'inherit' : 'pipe', show ? 'inherit' : 'pipe'],
    });
    running.add(child);
    let output = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream?.on('data', (chunk) => {
        output += chunk;
      });
    }
    child.once('error', reject);
    child.once('close', (code, signal) => {
      running.delete(child);
      if (stopped) reject(new Problem('Stopped.'));
      resolve({ code: code ?? (signal ? 1 : 0), output });
    });
  });
}

/** Like `run`, for a program of ours or of a package. @param {string[]} args @param {Parameters<typeof run>[2]} [options] */
export function runNode(args, options) {
  return run(process.execPath, args, options);
}

/** Asks what `run` has under way to end as Ctrl-C does, whatever it started with it; `run` then throws a Problem. */
export function stopRunning() {
  stopped = true;
  for (const child of running) child.kill('SIGINT');
}

/** Ends what `run` has under way. */
export function endRunning() {
  for (const child of running) child.kill('SIGTERM');
}

/**
 * The whole of a script: its problems as one sentence, everything else with its stack.
 *
 * @param {() => Promise<unknown>} work
 */
export async function main(work) {
  process.chdir(root);
  try {
    await work();
  } catch (error) {
    endRunning();
    const isProblem = error instanceof Error && error.name === 'Problem';
    console.error(isProblem ? `\n${error.message}` : error);
    process.exit(1);
  }
}
