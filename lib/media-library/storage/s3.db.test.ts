import { mkdtemp, readdir, rm } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import S3rver from 's3rver';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { GET } from '@/app/media/[...path]/route';
import { db } from '@/lib/db';
import { mediaTask } from '@/lib/jobs/tasks/media';
import { deleteMedia, uploadMedia } from '@/lib/media-library/commands';
import { fileNames } from '@/lib/media-library/rules';
import { cast } from '@/test/cast';
import { enterCast } from '@/test/enter-cast';
import { jpeg, sent } from '@/test/pictures';
import { now, value } from '@/test/posts';

const directory = await mkdtemp(join(tmpdir(), 'broadside-s3-'));
const server = new S3rver({
  ...{ address: '127.0.0.1', port: 0, silent: true, directory },
  configureBuckets: [{ name: 'pictures', configs: [] }],
});
const { port } = (await server.run()) as AddressInfo;
Object.assign(process.env, {
  ...{ S3_ENDPOINT: `http://127.0.0.1:${port}`, S3_BUCKET: 'pictures', S3_REGION: 'us-east-1' },
  ...{ S3_ACCESS_KEY_ID: 'S3RVER', S3_SECRET_ACCESS_KEY: 'S3RVER' },
});

beforeAll(enterCast);

afterAll(async () => {
  await server.close();
  await rm(directory, { recursive: true });
});

const inBucket = async () =>
  (await readdir(directory, { recursive: true })).filter((name) => /_object$/.test(name));

test('With S3 in the environment pictures are put there, read from there, and swept away there', async () => {
  const bytes = await jpeg('navy');
  const { id } = value(await sent(bytes, (file) => uploadMedia(cast.edith, { name: 'boat.jpg', file }, now)));
  const names = fileNames(await db.mediaItem.findUniqueOrThrow({ where: { id } }));
  expect(await inBucket()).toHaveLength(names.length);
  for (const name of names) {
    const params = Promise.resolve({ path: name.split('/') });
    const answer = await GET(new Request(`http://localhost/media/${name}`), { params });
    expect(answer.status).toBe(200);
    expect((await answer.arrayBuffer()).byteLength).toBe(Number(answer.headers.get('content-length')));
  }
  value(await deleteMedia(cast.edith, id, now));
  const [job] = await db.$queryRaw<{ payload: unknown }[]>`
    SELECT payload FROM graphile_worker._private_jobs ORDER BY id DESC LIMIT 1`;
  await mediaTask(job?.payload);
  expect(await inBucket()).toEqual([]);
});
