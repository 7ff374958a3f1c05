import { randomBytes } from 'node:crypto';
import { constants } from 'node:fs';
import { access, mkdir, readFile, realpath, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { Problem, reasonOf } from './problem';

/** Makes the data folder when it is not there. Returns its real path, or throws a Problem. */
export async function openDataDir(path: string): Promise<string> {
  const dataDir = resolve(path);
  try {
    await mkdir(dataDir, { recursive: true });
    await access(dataDir, constants.R_OK | constants.W_OK | constants.X_OK);
    return await realpath(dataDir);
  } catch (error) {
    throw new Problem(`The data folder ${dataDir} is not writable: ${reasonOf(error)}.`);
  }
}

/** The key of sessions and digests, made once and kept in the data folder. */
export async function authSecret(dataDir: string): Promise<string> {
  const file = join(dataDir, 'auth-secret');
  try {
    const kept = await readFile(file, 'utf8').catch(() => '');
    if (kept.length >= 32) return kept;
    const made = randomBytes(32).toString('base64url');
    await writeFile(file, made, { mode: 0o600 });
    return made;
  } catch (error) {
    throw new Problem(`The file ${file} cannot be written: ${reasonOf(error)}.`);
  }
}
