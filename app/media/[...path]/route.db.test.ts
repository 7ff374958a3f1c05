import { beforeAll, expect, test } from 'vitest';
import { db } from '@/lib/db';
import { uploadMedia } from '@/lib/media-library/commands';
import { fileNames } from '@/lib/media-library/rules';
import { cast } from '@/test/cast';
import { enterCast } from '@/test/enter-cast';
import { jpeg, ownDataDir, sent } from '@/test/pictures';
import { now, value } from '@/test/posts';
import { GET } from './route';

await ownDataDir();

let id = '';
let names: string[] = [];

beforeAll(async () => {
  await enterCast();
  const outcome = await sent(await jpeg('navy'), (file) =>
    uploadMedia(cast.anna, { name: 'Boat.jpg', file }, now),
  );
  id = value(outcome).id;
  names = fileNames(await db.mediaItem.findUniqueOrThrow({ where: { id } }));
});

const ask = (path: string, init?: RequestInit) =>
  GET(new Request(`http://localhost/media/${path}`, init), {
    params: Promise.resolve({ path: path.split('/') }),
  });

test('A file of a picture is kept by browsers for ever, under its true type', async () => {
  for (const name of names) {
    const answer = await ask(name);
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-type')).toBe(name.endsWith('webp') ? 'image/webp' : 'image/jpeg');
    expect(answer.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    const bytes = (await answer.arrayBuffer()).byteLength;
    expect(answer.headers.get('content-length')).toBe(String(bytes));
    const head = await ask(name, { method: 'HEAD' });
    expect([head.headers.get('content-length'), await head.text()]).toEqual([String(bytes), '']);
  }
});

test('Who has a copy is told so', async () => {
  const [name = ''] = names;
  const answer = await ask(name);
  await answer.body?.cancel();
  const etag = answer.headers.get('etag') ?? '';
  for (const copy of [etag, `"other", W/${etag}`, '*'])
    expect((await ask(name, { headers: { 'if-none-match': copy } })).status).toBe(304);
  const other = await ask(name, { headers: { 'if-none-match': '"other"' } });
  await other.body?.cancel();
  expect(other.status).toBe(200);
});

test('The address that a text names a picture by leads to the file that it has now', async () => {
  const answer = await ask(id);
  expect([answer.status, answer.headers.get('location')]).toEqual([307, `/media/${names.at(-1)}`]);
});

test.each([
  'nothing',
  '../auth-secret',
  '..%2fauth-secret',
  `${'0'.repeat(24)}/boat-480.webp`,
  `${'0'.repeat(24)}/../../auth-secret`,
  crypto.randomUUID(),
  'a/b/c',
])('Nothing is read at %s', async (path) => {
  const answer = await ask(path);
  expect([answer.status, answer.headers.get('cache-control')]).toEqual([404, 'no-store']);
});
