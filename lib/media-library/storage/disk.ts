import 'server-only';
import { randomUUID } from 'node:crypto';
import { mkdir, open, rename, rm, rmdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Readable } from 'node:stream';
import type { MediaStorage } from './storage';

/** Pictures as files in a folder of this machine. */
export function diskStorage(folder: string): MediaStorage {
  return {
    async put(name, bytes) {
      const path = join(folder, name);
      await mkdir(dirname(path), { recursive: true });
      // Whole or not at all: nobody reads the half of a file.
      const written = `${path}.${randomUUID()}`;
      await writeFile(written, bytes);
      await rename(written, path);
    },
    async get(name) {
      const file = await open(join(folder, name)).catch(unlessMissing);
      if (!file) return null;
      const { size } = await file.stat();
      const body = Readable.toWeb(file.createReadStream()) as ReadableStream<Uint8Array>;
      return { bytes: size, body };
    },
    async remove(names) {
      for (const name of names) await rm(join(folder, name), { force: true });
      for (const emptied of new Set(names.map(dirname)))
        await rmdir(join(folder, emptied)).catch(unlessMissing);
    },
  };
}

function unlessMissing(error: NodeJS.ErrnoException): null {
  if (error.code === 'ENOENT' || error.code === 'ENOTEMPTY') return null;
  throw error;
}
