import { mkdtemp, readdir, rm } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import S3rver from 's3rver';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { diskStorage } from './disk';
import { s3Storage } from './s3';
import type { MediaStorage } from './storage';

const folders = await Promise.all(
  ['disk', 's3'].map((name) => mkdtemp(join(tmpdir(), `broadside-${name}-`))),
);
const [onDisk = '', inS3 = ''] = folders;
const server = new S3rver({
  ...{ address: '127.0.0.1', port: 0, silent: true, directory: inS3 },
  configureBuckets: [{ name: 'pictures', configs: [] }],
});
// The one key that this server knows.
const keys = { region: 'us-east-1', accessKeyId: 'S3RVER', secretAccessKey: 'S3RVER' };
let endpoint = '';

beforeAll(async () => {
  const { port } = (await server.run()) as AddressInfo;
  endpoint = `http://127.0.0.1:${port}`;
});

afterAll(async () => {
  await server.close();
  for (const folder of folders) await rm(folder, { recursive: true, force: true });
});

const key = '0123456789abcdef01234567';
const name = `${key}/boat-480.webp`;
const bytes = Buffer.from(Array.from({ length: 300_000 }, (_, n) => n % 251));

const storages: [string, () => MediaStorage][] = [
  ['The disk', () => diskStorage(join(onDisk, 'media'))],
  ['An S3 storage', () => s3Storage({ endpoint, bucket: 'pictures', ...keys })],
];

describe.each(storages)('%s', (_, open) => {
  it('gives back what it was given, to the byte', async () => {
    await open().put(name, bytes, 'image/webp');
    const file = await open().get(name);
    expect(file?.bytes).toBe(bytes.length);
    expect(Buffer.from(await new Response(file?.body).arrayBuffer()).equals(bytes)).toBe(true);
  });

  it('takes the same file twice', async () => {
    await open().put(name, bytes, 'image/webp');
    await open().put(name, bytes, 'image/webp');
    const file = await open().get(name);
    await file?.body.cancel();
    expect(file?.bytes).toBe(bytes.length);
  });

  it('has nothing of what it was never given', async () => {
    expect(await open().get(`${key}/other-480.webp`)).toBeNull();
    expect(await open().get(`${'f'.repeat(24)}/boat-480.webp`)).toBeNull();
  });

  it('takes away what it had, and what it never had without a word', async () => {
    await open().put(name, bytes, 'image/webp');
    await open().remove([name, `${key}/other-480.webp`, `${'f'.repeat(24)}/boat-480.webp`]);
    await open().remove([name]);
    expect(await open().get(name)).toBeNull();
  });
});

it('The disk leaves no folder of a picture that is gone, and no half of a file', async () => {
  const disk = diskStorage(join(onDisk, 'other'));
  await disk.put(name, bytes, 'image/webp');
  expect(await readdir(join(onDisk, 'other', key))).toEqual(['boat-480.webp']);
  await disk.remove([name]);
  expect(await readdir(join(onDisk, 'other'))).toEqual([]);
});

it('An S3 storage that does not take the key, or lacks the bucket, is a fault and no empty answer', async () => {
  const wrong = s3Storage({ endpoint, bucket: 'pictures', ...keys, accessKeyId: 'nobody' });
  await expect(wrong.put(name, bytes, 'image/webp')).rejects.toThrow('The S3 storage answered 403 to PUT');
  await expect(wrong.get(name)).rejects.toThrow('answered 403');
  const elsewhere = s3Storage({ endpoint, bucket: 'nowhere', ...keys });
  await expect(elsewhere.put(name, bytes, 'image/webp')).rejects.toThrow('has no bucket “nowhere”');
});
