import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { readFile, readlink, realpath, rm } from 'node:fs/promises';
import { join } from 'node:path';

/** A running PostgreSQL server process, by its own `postmaster.pid`. */
export interface Postmaster {
  pid: number;
  port: number;
  /** Milliseconds since 1970. */
  startedAt: number;
}

/** The server that runs on this folder, left over or started by another Broadside; null when none. */
export async function findPostmaster(folder: string): Promise<Postmaster | null> {
  const file = join(folder, 'postmaster.pid');
  const [pid, , started, port] = (await readFile(file, 'utf8').catch(() => '')).split('\n').map(Number);
  if (!pid) return null;
  if (await servesFolder(pid, folder)) return { pid, port: port || 0, startedAt: (started || 0) * 1000 };
  // The process number was given to something else since the crash (usual in containers and after a power cut).
  await rm(file, { force: true });
  return null;
}

/**
 * Whether this process is the PostgreSQL of this very folder. Another PostgreSQL of the machine may have its number
 * by now, and is not ours to stop. A server works in its data folder; where we may not look at that (a container),
 * it is known by what it was called with.
 */
async function servesFolder(pid: number, folder: string) {
  if (!isAlive(pid)) return false;
  const command = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(
    () => spawnSync('ps', ['-p', String(pid), '-o', 'command='], { encoding: 'utf8' }).stdout ?? '',
  );
  if (!command.includes('postgres')) return false;
  const worksIn = await readlink(`/proc/${pid}/cwd`).catch(() => null);
  const named = command.split(/[\0\n]/).includes(folder) || command.includes(` -D ${folder} `);
  return worksIn === null ? named : worksIn === (await realpath(folder));
}

/** One that has ended, and that nobody has waited for yet, has no command line any more. */
export function isAlive(pid: number) {
  try {
    process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
  const command = `/proc/${pid}/cmdline`;
  return !existsSync(command) || readFileSync(command, 'utf8') !== '';
}
