import 'server-only';
import { AwsClient } from 'aws4fetch';
import type { Config } from '@/lib/config';
import type { MediaStorage } from './storage';

/** Milliseconds until an answer begins: a reader on a slow line may take longer over a picture. */
const PATIENCE = 30_000;

/** Pictures as objects in a bucket, addressed by its path: every service that speaks S3 takes that. */
export function s3Storage({ endpoint, bucket, ...keys }: NonNullable<Config['s3']>): MediaStorage {
  const client = new AwsClient({ ...keys, service: 's3', retries: 3 });

  async function ask(method: string, name: string, rest: { body?: Buffer<ArrayBuffer>; type?: string } = {}) {
    const { body, type } = rest;
    const patience = new AbortController();
    const timer = setTimeout(() => patience.abort(), PATIENCE);
    const answer = await client
      .fetch(`${endpoint}/${bucket}/${name}`, {
        method,
        ...(body && { body }),
        ...(type && { headers: { 'content-type': type } }),
        signal: patience.signal,
      })
      .finally(() => clearTimeout(timer));
    if (answer.ok || answer.status === 404) return answer;
    await answer.body?.cancel();
    throw new Error(`The S3 storage answered ${answer.status} to ${method} ${name}.`);
  }

  return {
    async put(name, bytes, type) {
      const answer = await ask('PUT', name, { body: Buffer.from(bytes), type });
      await answer.body?.cancel();
      if (answer.status === 404) throw new Error(`The S3 storage has no bucket “${bucket}”.`);
    },
    async get(name) {
      const answer = await ask('GET', name);
      if (answer.ok && answer.body)
        return { bytes: Number(answer.headers.get('content-length')), body: answer.body };
      await answer.body?.cancel();
      return null;
    },
    async remove(names) {
      for (const name of names) await (await ask('DELETE', name)).body?.cancel();
    },
  };
}
