import { execFile } from 'node:child_process';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { letterFolder } from './site';
import { expect } from './test';

export type Letter = { to: string; subject: string; text: string; headers: Record<string, string> };

/** The letters that have arrived and are so, oldest first. */
export async function letters(wanted: (letter: Letter) => boolean): Promise<Letter[]> {
  const files = (await readdir(letterFolder)).filter((name) => name.endsWith('.json')).sort();
  const all = await Promise.all(files.map((name) => readFile(join(letterFolder, name), 'utf8')));
  return all.map((text) => JSON.parse(text) as Letter).filter(wanted);
}

/** Waits for a letter that is so, and answers the newest. */
export async function letterThat(wanted: (letter: Letter) => boolean): Promise<Letter> {
  await expect.poll(async () => (await letters(wanted)).length, { timeout: 30_000 }).toBeGreaterThan(0);
  const [newest] = (await letters(wanted)).slice(-1);
  if (!newest) throw new Error('The letter is gone.');
  return newest;
}

const run = promisify(execFile);

/** Has the site do a task now, and waits until it is done and its letters are sent, by the command line that its owner has. */
export async function runTask(task: 'announce' | 'digest') {
  await broadside('jobs', 'run', task);
  const left = async () =>
    (await broadside('jobs', 'list'))
      .split('\n')
      .filter((line) => line.startsWith('mail') || line.startsWith(task));
  await expect.poll(left, { timeout: 30_000 }).toEqual([]);
}

async function broadside(...args: string[]) {
  const program = ['--conditions=react-server', '--import', 'tsx', 'scripts/broadside.ts', ...args];
  const env = { ...process.env, DATA_DIR: process.env.E2E_DATA_DIR };
  return (await run(process.execPath, program, { env })).stdout;
}
