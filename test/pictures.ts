import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll } from 'vitest';
import { receive } from '@/lib/media-library/receive';

/** A picture of one colour and its file. Every colour makes another file. */
export function jpeg(background: string, width = 600, height = 450): Promise<Buffer> {
  return sharp({ create: { width, height, channels: 3, background } })
    .jpeg()
    .toBuffer();
}

/** A film of three frames. */
export async function film(width = 120, height = 80): Promise<Buffer> {
  const frame = (background: string) =>
    sharp({ create: { width, height, channels: 3, background } })
      .png()
      .toBuffer();
  return sharp(await Promise.all(['red', 'green', 'blue'].map(frame)), { join: { animated: true } })
    .gif({ delay: [100, 100, 100] })
    .toBuffer();
}

/** A JPEG whose header claims other measures than its pixels have. */
export async function claiming(width: number, height: number): Promise<Buffer> {
  const bytes = await jpeg('red', 16, 16);
  const frame = bytes.indexOf(Buffer.from([0xff, 0xc0]));
  bytes.writeUInt16BE(height, frame + 5);
  bytes.writeUInt16BE(width, frame + 7);
  return bytes;
}

/** Bytes as an upload brings them. */
export function sent<T>(
  bytes: Buffer | string,
  use: (file: { path: string; bytes: number; hash: string }) => Promise<T>,
): Promise<T> {
  return receive(new Blob([Buffer.from(bytes)]).stream(), 50_000_000, (file) => {
    if (!file) throw new Error('The file is larger than a test should send.');
    return use(file);
  });
}

/** Gives the tests of a file a data folder of their own. */
export async function ownDataDir(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'broadside-media-test-'));
  process.env.DATA_DIR = folder;
  afterAll(() => rm(folder, { recursive: true, force: true }));
  return folder;
}
