import { readdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { deflateSync } from 'node:zlib';
import sharp from 'sharp';
import { beforeAll, describe, expect, test } from 'vitest';
import { db } from '@/lib/db';
import { cast } from '@/test/cast';
import { enterCast } from '@/test/enter-cast';
import { claiming, jpeg, ownDataDir, sent } from '@/test/pictures';
import { now, refusal, value } from '@/test/posts';
import { uploadMedia } from './commands';
import { receive } from './receive';
import { fileNames } from './rules';
import { mediaStorage } from './storage/storage';

const dataDir = await ownDataDir();

beforeAll(enterCast);

const upload = (bytes: Buffer | string, name: string) =>
  sent(bytes, (file) => uploadMedia(cast.edith, { name, file }, now));

const noPicture = 'This is not a picture that the library takes. Send a JPEG, PNG, GIF or WebP.';
const svg = 'SVG drawings can carry scripts, so none are taken. Save it as PNG and send that.';

describe('The type of a file is in its bytes, and', () => {
  test.each([
    ['a page', 'page.jpg', '<!doctype html><script>alert(1)</script>', noPicture],
    ['a script', 'x.png', 'alert(1)', noPicture],
    ['a program', 'x.gif', '\u007fELF\u0002\u0001\u0001', noPicture],
    ['an archive', 'x.jpg', 'PK\u0003\u0004', noPicture],
    ['a PDF', 'x.png', '%PDF-1.7\n', noPicture],
    ['a TIFF', 'x.jpg', 'II*\u0000\u0008\u0000\u0000\u0000', noPicture],
    [
      'a command of ImageMagick',
      'x.jpg',
      'push graphic-context\nimage over 0,0 0,0 "https://127.0.0.1/"',
      noPicture,
    ],
    ['the first bytes of a GIF before a script', 'x.gif', 'GIF89a/*<script>*/=alert(1)', noPicture],
    ['a drawing', 'x.svg', '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>', svg],
    [
      'a drawing that is called a picture',
      'x.png',
      '<?xml version="1.0"?>\n<!-- a -->\n<SVG onload="alert(1)"/>',
      svg,
    ],
    [
      'a drawing that reads files',
      'x.jpg',
      '<!DOCTYPE svg [<!ENTITY a SYSTEM "file:///etc/passwd">]><svg>&a;</svg>',
      svg,
    ],
    [
      'a HEIC',
      'x.jpg',
      '\u0000\u0000\u0000\u0018ftypheic',
      'HEIC, AVIF and video files are not taken. Save a picture as JPEG and send that.',
    ],
    ['nothing', 'x.jpg', '', 'This file is empty. Choose another.'],
  ])('%s is refused with a sentence', async (_, name, bytes, sentence) => {
    expect(refusal(await upload(bytes, name))).toMatchObject({ code: 'invalid', message: sentence });
  });

  test('a picture with the wrong ending is taken for what it is', async () => {
    const png = await sharp(await jpeg('red', 30, 20))
      .png()
      .toBuffer();
    const { id } = value(await upload(png, 'page.html'));
    expect(await db.mediaItem.findUniqueOrThrow({ where: { id } })).toMatchObject({
      stem: 'page',
      fallback: 'jpg',
    });
  });

  test('of a picture that is also a page, a script and an archive only the picture is kept', async () => {
    const script = '<script>alert(document.domain)</script>PK\u0003\u0004<?php system($_GET[0]);';
    const comment = Buffer.concat([
      Buffer.from([0xff, 0xfe, 0, script.length + 2]),
      Buffer.from(script, 'latin1'),
    ]);
    const plain = await jpeg('green', 30, 20);
    const { id } = value(
      await upload(
        Buffer.concat([plain.subarray(0, 2), comment, plain.subarray(2), Buffer.from(script)]),
        'polyglot.php.jpg',
      ),
    );
    const item = await db.mediaItem.findUniqueOrThrow({ where: { id } });
    for (const name of fileNames(item)) {
      const file = await mediaStorage().get(name);
      const bytes = Buffer.from(await new Response(file?.body).arrayBuffer());
      expect(bytes.includes('script')).toBe(false);
      expect(bytes.includes('php')).toBe(false);
    }
  });
});

describe('What would fill the memory', () => {
  test('is refused by what its header claims, before a pixel is looked at', async () => {
    const bombs = [
      await claiming(64_250, 64_250),
      pngClaiming(64_250, 64_250),
      pngClaiming(50_000, 50_000, 1),
    ];
    const taken = await memoryOf(async () => {
      for (const bytes of bombs)
        expect(refusal(await upload(bytes, 'lottapixel.jpg')).message).toMatch(
          /^This picture has \d+,\d+ × \d+,\d+ pixels\./,
        );
    });
    expect(taken).toBeLessThan(100_000_000);
  });

  test('is refused as a film of too many frames', async () => {
    const frame = await jpeg('red', 100, 100);
    const small = await sharp([frame, await jpeg('blue', 100, 100)], { join: { animated: true } })
      .gif()
      .toBuffer();
    expect(refusal(await upload(manyFrames(small, 9000), 'long.gif')).message).toMatch(
      /^This film has 9,0\d\d frames/,
    );
  });

  test('though a small file, and of a size that is taken, is read once and in bounds', async () => {
    // Fifty million pixels in some kilobytes.
    const flat = await sharp({ create: { width: 10_000, height: 5_000, channels: 3, background: 'white' } })
      .png({ compressionLevel: 9 })
      .toBuffer();
    expect(flat.length).toBeLessThan(400_000);
    const taken = await memoryOf(async () => {
      const outcomes = await Promise.all(
        [1, 2, 3].map((n) => upload(Buffer.concat([flat, Buffer.from([n])]), 'flat.png')),
      );
      expect(outcomes.every(({ ok }) => ok)).toBe(true);
    });
    expect(taken).toBeLessThan(300_000_000);
  });

  test('as a stream without an end is left off at the limit, and nothing of it stays', async () => {
    let given = 0;
    const endless = new ReadableStream<Uint8Array>({
      pull(controller) {
        given += 65_536;
        controller.enqueue(new Uint8Array(65_536));
      },
    });
    const before = await uploadFolders();
    expect(await receive(endless, 1_000_000, async (file) => file)).toBeNull();
    expect(given).toBeLessThan(1_300_000);
    expect(await uploadFolders()).toEqual(before);
  });
});

describe('A damaged picture', () => {
  test('is refused, whole as its header may be', async () => {
    const bytes = await jpeg('orange', 900, 900);
    const noisy = await sharp({
      create: {
        width: 400,
        height: 400,
        channels: 3,
        background: 'red',
        noise: { type: 'gaussian', mean: 120, sigma: 40 },
      },
    })
      .png()
      .toBuffer();
    for (const half of [bytes.subarray(0, 600), noisy.subarray(0, noisy.length / 2)])
      expect(refusal(await upload(half, 'half.jpg')).message).toContain('damaged');
  });

  test('leaves no file in the storage', async () => {
    const kept = async () => (await readdir(join(dataDir, 'media')).catch(() => [])).length;
    const before = await kept();
    expect((await upload((await jpeg('orange', 901, 901)).subarray(0, 600), 'half.jpg')).ok).toBe(false);
    expect(await kept()).toBe(before);
  });
});

/** Bytes that the process took more than at the beginning, at its worst moment. */
async function memoryOf(work: () => Promise<void>): Promise<number> {
  const began = process.memoryUsage().rss;
  let most = began;
  const watch = setInterval(() => {
    most = Math.max(most, process.memoryUsage().rss);
  }, 10);
  await work().finally(() => clearInterval(watch));
  return most - began;
}

const uploadFolders = async () =>
  (await readdir(tmpdir())).filter((name) => name.startsWith('broadside-upload-'));

/** A PNG that claims a size; `bits` 1 makes the most pixels of the fewest bytes. */
function pngClaiming(width: number, height: number, bits = 8): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([bits, bits === 1 ? 0 : 2, 0, 0, 0], 8);
  const data = deflateSync(Buffer.alloc(1_000_000));
  return Buffer.concat([
    Buffer.from('89504e470d0a1a0a', 'hex'),
    ...[chunk('IHDR', header), chunk('IDAT', data), chunk('IEND', Buffer.alloc(0))],
  ]);
}

function chunk(type: string, data: Buffer): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const named = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE(crc(named));
  return Buffer.concat([length, named, sum]);
}

function crc(bytes: Buffer): number {
  let sum = ~0;
  for (const byte of bytes) {
    sum ^= byte;
    for (let bit = 0; bit < 8; bit++) sum = (sum >>> 1) ^ (sum & 1 ? 0xedb88320 : 0);
  }
  return ~sum >>> 0;
}

/** The last frame of a GIF, so many times more. */
function manyFrames(gif: Buffer, times: number): Buffer {
  const last = gif.lastIndexOf(Buffer.from([0x21, 0xf9, 0x04]));
  const frame = gif.subarray(last, -1);
  return Buffer.concat([
    gif.subarray(0, -1),
    ...Array.from({ length: times }, () => frame),
    gif.subarray(-1),
  ]);
}
