import 'server-only';
import { config } from '@/lib/config';
import { type Kept, keepFiles } from '@/lib/media-library/keep';
import { receive } from '@/lib/media-library/receive';
import { guardedFetch } from '@/lib/net/guarded-fetch';

const limits = { milliseconds: 10_000, redirects: 2, accept: 'image/webp,image/jpeg,image/png,image/gif' };

/** No still of a film is larger, in bytes; and no upload may be. */
const MOST = 5 * 1024 * 1024;

/**
 * Fetches the picture that a provider names and makes it anew, as an upload of the library; null when there is none, or
 * none that the library would take. Without a row that names them, its files are swept away in an hour.
 */
export async function fetchPoster(address: string, name: string, now: Date): Promise<Kept | null> {
  const bytes = Math.min(MOST, config().mediaMaxBytes);
  const fetched = await guardedFetch(address, { ...limits, bytes });
  if (!fetched.ok || fetched.status !== 200) return null;
  const body = new Blob([new Uint8Array(fetched.body)]).stream();
  const kept = await receive(body, bytes, async (file) => file && keepFiles({ name, file }, now));
  return kept?.ok ? kept.value : null;
}
