import 'server-only';
import { createHash } from 'node:crypto';
import { mkdtemp, open, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A file that was sent, on the disk. */
export type Received = { path: string; bytes: number; hash: string };

/**
 * Writes a body to the disk as it comes and hands it to `use`; the file is gone afterwards. Null is a body of more than
 * `most` bytes, of which no more is read.
 */
export async function receive<T>(
  body: ReadableStream<Uint8Array> | null,
  most: number,
  use: (file: Received | null) => Promise<T>,
): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'broadside-upload-'));
  try {
    const path = join(folder, 'file');
    const written = await write(body, most, path);
    return await use(written && { path, ...written });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function write(body: ReadableStream<Uint8Array> | null, most: number, path: string) {
  const hash = createHash('sha256');
  let bytes = 0;
  const file = await open(path, 'wx', 0o600);
  try {
    for await (const chunk of body ?? []) {
      bytes += chunk.length;
      if (bytes > most) return null;
      hash.update(chunk);
      await file.write(chunk);
    }
    return { bytes, hash: hash.digest('hex') };
  } finally {
    await file.close();
  }
}
