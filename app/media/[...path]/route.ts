import { mediaFile } from '@/lib/media-library/queries';
import { readFileName } from '@/lib/media-library/rules';
import { mediaStorage } from '@/lib/media-library/storage/storage';

type Context = { params: Promise<{ path: string[] }> };

/**
 * A file of a picture, which never changes; or, at the address that texts name a picture by, the way to the file that it
 * has now. What forbids a browser to run anything of it, the server in front says.
 */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { path } = await params;
  const file = readFileName(path);
  if (!file) return toFile(path);
  const etag = `"${file.name.replace('/', '-')}"`;
  const headers = { etag, 'cache-control': 'public, max-age=31536000, immutable' };
  // Without a look: what has this name has these bytes.
  if (hasCopy(request.headers.get('if-none-match'), etag))
    return new Response(null, { status: 304, headers });
  const stored = await mediaStorage().get(file.name);
  if (!stored) return nothing();
  if (request.method === 'HEAD') await stored.body.cancel();
  return new Response(request.method === 'HEAD' ? null : stored.body, {
    headers: { ...headers, 'content-type': file.type, 'content-length': String(stored.bytes) },
  });
}

async function toFile([id = '', ...rest]: string[]): Promise<Response> {
  const location = rest.length === 0 ? await mediaFile(id) : null;
  if (!location) return nothing();
  return new Response(null, { status: 307, headers: { location, 'cache-control': 'public, max-age=60' } });
}

function hasCopy(asked: string | null, etag: string): boolean {
  return (asked ?? '').split(',').some((copy) => [etag, `W/${etag}`, '*'].includes(copy.trim()));
}

function nothing(): Response {
  const headers = { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' };
  return new Response('There is no such picture.\n', { status: 404, headers });
}
