import { createHash, randomBytes } from 'node:crypto';
import { constants } from 'node:fs';
import {
  chown,
  lstat,
  mkdir,
  readFile,
  readlink,
  realpath,
  rename,
  rm,
  symlink,
  writeFile,
} from 'node:fs/promises';
import { join } from 'node:path';
import { Problem, reasonOf } from '../problem';
import type { Binaries } from './binaries';
import { as, canReach, type SystemUser } from './system-user';

/** The name of the role and of the database in the embedded server. */
export const NAME = 'broadside';

/** For what cannot stand in the data folder because PostgreSQL's user cannot reach it. */
export const SHARED = '/var/lib/broadside';

/**
 * Where the cluster of `dataDir` stands: `dataDir/postgres`, or, when that is a place that
 * PostgreSQL's user cannot reach, a folder of our own in /var/lib that it then links to.
 */
export async function placeCluster(
  dataDir: string,
  user: SystemUser,
  say: (line: string) => void,
): Promise<string> {
  const usual = join(dataDir, 'postgres');
  if (await lstat(usual).catch(() => null)) return existing(usual, user);
  if (canReach(user, dataDir)) return usual;

  const hash = createHash('sha256').update(dataDir).digest('hex').slice(0, 12);
  const folder = join(SHARED, hash);
  const target = join(folder, 'postgres');
  say(`The user ${user.name} cannot reach ${dataDir}, so the database is kept in ${target}.`);
  await mkdir(folder, { recursive: true, mode: 0o755 });
  if (await lstat(target).catch(() => null)) {
    const aside = `${target}.${new Date().toISOString().replaceAll(':', '')}`;
    say(`A database that an earlier ${dataDir} left behind is set aside as ${aside}.`);
    await rename(target, aside);
  }
  await symlink(target, usual);
  return target;
}

async function existing(usual: string, user: SystemUser) {
  // A link whose target is not there yet: the first start was cut short.
  const folder = await realpath(usual).catch(() => readlink(usual));
  const made = await lstat(folder).catch(() => null);
  if (made && !canReach(user, folder, 'write')) {
    throw new Problem(
      `The user ${user.name}, whom PostgreSQL runs as, cannot write in ${folder}: let that user pass its parent folders, or set DATA_DIR to another folder.`,
    );
  }
  return folder;
}

/** Makes the cluster when there is none, and sees to it that the password file opens it. */
export async function prepareCluster(
  folder: string,
  passwordFile: string,
  binaries: Binaries,
  user: SystemUser,
  { durable, say }: { durable: boolean; say: (line: string) => void },
): Promise<{ password: string }> {
  if (!(await lstat(join(folder, 'PG_VERSION')).catch(() => null))) {
    say('Making the database.');
    await createCluster(folder, binaries, user, durable);
    await rm(passwordFile, { force: true });
  }
  const kept = await readFile(passwordFile, 'utf8').catch(() => '');
  if (kept) return { password: kept.trim() };
  const password = randomBytes(24).toString('base64url');
  setPassword(folder, binaries, user, password);
  await writeFile(passwordFile, password, { mode: 0o600 });
  return { password };
}

/** Made beside and renamed: a start that is cut short leaves no half cluster. */
async function createCluster(folder: string, binaries: Binaries, user: SystemUser, durable: boolean) {
  const beside = `${folder}.new`;
  try {
    await rm(beside, { recursive: true, force: true });
    await mkdir(beside, { mode: 0o700 });
    const { uid, gid } = user.ids;
    if (uid !== undefined && gid !== undefined) await chown(beside, uid, gid);
    initdb(beside, binaries, user, durable);
    // Into the file that initdb made and no other: the folder is another user's, who could put a link there.
    const flag = constants.O_WRONLY | constants.O_TRUNC | (constants.O_NOFOLLOW ?? 0);
    await writeFile(join(beside, 'pg_hba.conf'), `host all ${NAME} 127.0.0.1/32 scram-sha-256\n`, { flag });
    await rename(beside, folder);
  } catch (error) {
    await rm(beside, { recursive: true, force: true });
    if (error instanceof Problem) throw error;
    throw new Problem(`The database cannot be made in ${folder}: ${reasonOf(error)}.`);
  }
}

/**
 * Collation is PostgreSQL's own C.UTF-8, the same on every machine. `lc_ctype` matters to
 * pg_trgm, which sees no letters outside ASCII under plain C.
 */
function initdb(folder: string, binaries: Binaries, user: SystemUser, durable: boolean) {
  const unicode = process.platform === 'darwin' ? 'en_US.UTF-8' : 'C.UTF-8';
  const run = (ctype: string) =>
    as(user, binaries.initdb, [
      `--pgdata=${folder}`,
      `--username=${NAME}`,
      '--encoding=UTF8',
      '--locale=C',
      `--lc-ctype=${ctype}`,
      '--locale-provider=builtin',
      '--builtin-locale=C.UTF-8',
      '--auth=reject',
      '--no-instructions',
      ...(durable ? [] : ['--no-sync']),
    ]);
  let made = run(unicode);
  if (made.status !== 0 && /invalid locale name/.test(made.stderr)) made = run('C');
  if (made.status !== 0) {
    const reason = made.stderr?.trim().split('\n').at(-1) ?? made.error?.message;
    throw new Problem(`The database cannot be made in ${folder}: ${reason}.`);
  }
}

/** In single-user mode, which needs no password: for a new cluster, and when the file is lost. */
function setPassword(folder: string, binaries: Binaries, user: SystemUser, password: string) {
  const sql = `ALTER ROLE ${NAME} PASSWORD '${password}'\n`;
  const set = as(user, binaries.postgres, ['--single', '-D', folder, 'postgres'], sql);
  if (set.status !== 0) {
    throw new Problem(`The database's password cannot be set: ${set.stderr.trim().split('\n').at(-1)}.`);
  }
}
