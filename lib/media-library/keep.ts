import 'server-only';
import { randomBytes } from 'node:crypto';
import { db, type Tx } from '@/lib/db';
import { addJob } from '@/lib/jobs/queue';
import { done, type Outcome } from '@/lib/outcome';
import { slugFrom } from '@/lib/text/slug';
import { derive } from './derive';
import { lookAt } from './open';
import type { Received } from './receive';
import { fileNames, isStem, mediaTypes, type Picture } from './rules';
import { fileNameFrom } from './schema';
import { mediaStorage } from './storage/storage';

export type Sent = { name: string; file: Received };

/** The columns of a picture that its file decides. */
export type Kept = Pick<Picture, 'key' | 'stem' | 'fallback' | 'widths' | 'width' | 'height'> & {
  hash: string;
  bytes: number;
  name: string;
};

/** Milliseconds after which files that no picture has are taken away: pages that name them may still be open. */
const SWEPT_AFTER = 3_600_000;

/**
 * Makes the files of a picture and puts them into the storage, one picture at a time: memory is bounded however many
 * are sent. Refuses what `lookAt` and `derive` refuse. The files are swept away again when no row comes to name them.
 */
export function keepFiles({ name: sent, file }: Sent, now: Date): Promise<Outcome<Kept>> {
  return inTurn(async () => {
    const look = await lookAt(file.path);
    if (!look.ok) return look;
    const derived = await derive(file.path, look.value);
    if (!derived.ok) return derived;
    const { widths, fallback, make } = derived.value;
    const name = fileNameFrom(sent);
    const slug = slugFrom(name.replace(/\.[a-z0-9]{1,5}$/i, ''));
    const stem = isStem(slug) ? slug : 'picture';
    const { width, height } = look.value;
    const kept = { key: randomBytes(12).toString('hex'), stem, fallback, widths, width, height };
    await sweepLater(db, kept, now);
    const storage = mediaStorage();
    for (const size of widths)
      for (const format of ['webp', fallback] as const)
        await storage.put(
          `${kept.key}/${stem}-${size}.${format}`,
          await make(size, format),
          mediaTypes[format],
        );
    return done({ ...kept, hash: file.hash, bytes: file.bytes, name });
  });
}

/** Leaves the files of a picture to be taken away in an hour, unless a row names them then. */
export async function sweepLater(tx: Tx, files: Parameters<typeof fileNames>[0], now: Date) {
  await addJob(tx, {
    task: 'media',
    payload: { key: files.key, names: fileNames(files) },
    at: new Date(now.getTime() + SWEPT_AFTER),
  });
}

/** The work of that job. */
export async function sweep({ key, names }: { key: string; names: readonly string[] }): Promise<void> {
  const uses = await Promise.all([
    db.mediaItem.count({ where: { key } }),
    db.user.count({ where: { portraitKey: key } }),
    db.poster.count({ where: { key } }),
  ]);
  if (uses.every((count) => count === 0)) await mediaStorage().remove(names);
}

let last: Promise<unknown> = Promise.resolve();

/** Does one piece of work at a time in this process. */
export function inTurn<T>(work: () => Promise<T>): Promise<T> {
  const result = last.then(work, work);
  last = result.catch(() => {});
  return result;
}
