import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { site } from './site';
import { expect } from './test';

export type Letter = { to: string; subject: string; text: string; headers: Record<string, string> };

/** The letters that have arrived and are so, oldest first. */
export function letters(wanted: (letter: Letter) => boolean): Letter[] {
  return site()
    .mailbox.letters.map(({ to, subject = '', text = '', headerLines }) => ({
      to: [to ?? []].flat()[0]?.text ?? '',
      subject,
      text,
      headers: Object.fromEntries(
        headerLines.map(({ key, line }) => [key, line.slice(key.length + 1).trim()]),
      ),
    }))
    .filter(wanted);
}

/** Waits for a letter that is so, and answers the newest. */
export async function letterThat(wanted: (letter: Letter) => boolean): Promise<Letter> {
  await expect.poll(() => letters(wanted).length, { timeout: 30_000 }).toBeGreaterThan(0);
  const [newest] = letters(wanted).slice(-1);
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
  await expect.poll(left, { timeout: 60_000 }).toEqual([]);
}

async function broadside(...args: string[]) {
  const program = ['--conditions=react-server', '--import', 'tsx', 'scripts/broadside.ts', ...args];
  const env = { ...process.env, DATA_DIR: site().dataDir };
  return (await run(process.execPath, program, { env })).stdout;
}
