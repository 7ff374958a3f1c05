import 'server-only';
import { resolve } from 'node:path';
import { config } from '@/lib/config';
import { diskStorage } from './disk';
import { s3Storage } from './s3';

/** Where the files of pictures are. Names are those of `fileNames`: a folder and a file, in plain letters. */
export type MediaStorage = {
  put: (name: string, bytes: Buffer, type: string) => Promise<void>;
  /** Null when there is none. */
  get: (name: string) => Promise<StoredFile | null>;
  /** Those that are not there are no matter. */
  remove: (names: readonly string[]) => Promise<void>;
};

export type StoredFile = { bytes: number; body: ReadableStream<Uint8Array> };

/** The storage that the environment names: S3, or the data folder of this machine. */
export function mediaStorage(): MediaStorage {
  const { s3, dataDir } = config();
  return s3 ? s3Storage(s3) : diskStorage(resolve(dataDir, 'media'));
}
