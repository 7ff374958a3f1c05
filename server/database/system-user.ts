import { spawnSync } from 'node:child_process';
import { readFile, stat } from 'node:fs/promises';
import { Problem } from '../problem';

/** The user that PostgreSQL runs as: our own, or, when we are root, another that exists already. */
export interface SystemUser {
  name: string;
  /** Given to `spawn`; empty when PostgreSQL runs as ourselves. */
  ids: { uid?: number; gid?: number };
}

/**
 * PostgreSQL refuses to run as root, so root lends it an unprivileged user: the owner of the
 * cluster when there is one, else `postgres`, else `nobody`. Users are never created.
 */
export async function chooseSystemUser(cluster: string): Promise<SystemUser> {
  const owner = await stat(cluster).catch(() => null);
  const self = process.getuid?.();
  if (self !== 0) {
    if (owner && self !== undefined && owner.uid !== self) {
      throw new Problem(
        `The database in ${cluster} belongs to another user (uid ${owner.uid}): start Broadside as root or as that user, or set DATA_DIR to another folder.`,
      );
    }
    return { name: 'this user', ids: {} };
  }
  const known = await passwd();
  if (owner && owner.uid !== 0) {
    const name = known.find((user) => user.uid === owner.uid)?.name ?? `uid ${owner.uid}`;
    return { name, ids: { uid: owner.uid, gid: owner.gid } };
  }
  for (const name of ['postgres', 'nobody']) {
    const user = known.find((entry) => entry.name === name);
    if (user) return { name, ids: { uid: user.uid, gid: user.gid } };
  }
  throw new Problem(
    'PostgreSQL does not run as root, and this machine has neither a postgres nor a nobody user: start Broadside as an ordinary user.',
  );
}

/** Whether that user can enter `folder` (and write in it, when asked). */
export function canReach(user: SystemUser, folder: string, mode: 'enter' | 'write' = 'enter') {
  const test = mode === 'write' ? 'cd "$1" && test -w .' : 'cd "$1" && test -r .';
  return as(user, '/bin/sh', ['-c', test, 'sh', folder]).status === 0;
}

/** Runs a program to its end as that user, from a folder that everyone can enter. */
export function as(user: SystemUser, program: string, args: string[], input = '') {
  return spawnSync(program, args, {
    ...user.ids,
    cwd: '/',
    env: cleanEnvironment(),
    input,
    encoding: 'utf8',
  });
}

/** What PostgreSQL's programs need of our environment: none of our secrets, none of the variables that redirect them. */
export function cleanEnvironment(): NodeJS.ProcessEnv {
  const kept = ['PATH', 'HOME', 'TMPDIR', 'TZ', 'LD_LIBRARY_PATH', 'SystemRoot'];
  const values = kept.flatMap((name) => (process.env[name] ? [[name, process.env[name]]] : []));
  return { ...Object.fromEntries(values), NODE_ENV: process.env.NODE_ENV, LC_ALL: 'C' };
}

async function passwd() {
  const text = await readFile('/etc/passwd', 'utf8').catch(() => '');
  return text
    .split('\n')
    .map((line) => line.split(':'))
    .map(([name = '', , uid, gid]) => ({ name, uid: Number(uid), gid: Number(gid) }));
}
