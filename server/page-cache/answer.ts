import type { IncomingMessage, ServerResponse } from 'node:http';
import { hasCopy, takesGzip } from './negotiate';
import type { Page, Variant } from './page';

/**
 * Sends a finished page in the encoding that the reader takes, or tells them to use their copy.
 *
 * @param extra headers besides the page's, or in their place.
 */
export function sendPage(
  request: IncomingMessage,
  response: ServerResponse,
  page: Page,
  extra: Record<string, string> = {},
): void {
  const variant = variantFor(request, page);
  if (page.status === 200 && hasCopy(request.headers['if-none-match'], variant.etag)) {
    response.writeHead(304, { ...copyHeaders(variant), ...extra });
    response.end();
    return;
  }
  response.writeHead(page.status, { ...variant.headers, ...extra });
  sendBody(request, response, variant);
}

/** Sends a page from the store, which is most of what a busy site does: its header is made once. */
export function sendKept(request: IncomingMessage, response: ServerResponse, page: Page): void {
  const variant = variantFor(request, page);
  if (hasCopy(request.headers['if-none-match'], variant.etag)) {
    sendPage(request, response, page, HIT);
    return;
  }
  let header = keptHeaders.get(variant);
  if (!header) {
    header = Object.entries({ ...variant.headers, ...HIT }).flat();
    keptHeaders.set(variant, header);
  }
  response.writeHead(page.status, header);
  sendBody(request, response, variant);
}

const HIT = { 'X-Broadside-Cache': 'hit' };
const keptHeaders = new WeakMap<Variant, string[]>();

function variantFor(request: IncomingMessage, page: Page) {
  return (takesGzip(request.headers['accept-encoding']) && page.gzip) || page.identity;
}

function sendBody(request: IncomingMessage, response: ServerResponse, { body }: Variant) {
  if (request.method === 'HEAD') response.end();
  else response.end(body);
}

/** A short answer in plain text that nobody keeps. */
export function sendText(
  request: IncomingMessage,
  response: ServerResponse,
  status: number,
  text: string,
  extra: Record<string, string> = {},
): void {
  const body = Buffer.from(`${text}\n`);
  response.writeHead(status, {
    'Content-Type': 'text/plain; charset=utf-8',
    'Content-Length': String(body.length),
    'Cache-Control': 'no-store',
    ...extra,
  });
  response.end(request.method === 'HEAD' ? undefined : body);
}

/** What a 304 repeats; the rest describes a body that it does not have. */
function copyHeaders({ headers }: Variant) {
  const names = ['ETag', 'Cache-Control', 'Vary', 'Cache-Tag'];
  return Object.fromEntries(names.flatMap((name) => (headers[name] ? [[name, headers[name]]] : [])));
}
