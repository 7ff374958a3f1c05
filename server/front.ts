import { existsSync, readdirSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join } from 'node:path';
import { readConfig } from '../lib/config';
import { log } from '../lib/log';
import { sendKept, sendPage, sendText } from './page-cache/answer';
import { capture, type Handler } from './page-cache/capture';
import { securityHeaders } from './page-cache/headers';
import { type Kind, kindOf, methodsOf } from './page-cache/kinds';
import { letPageChooseStatus } from './page-cache/own-status';
import { finishPage, type Page } from './page-cache/page';
import { type Answer, Pages } from './page-cache/pages';
import { type Address, readAddress } from './page-cache/path';
import { Reads } from './page-cache/reads';
import { told } from './page-cache/told';
import { waitingToken } from './page-cache/waiting';

/** What the files of the build may take in memory, in bytes. */
const ASSETS = 32 * 1024 * 1024;

/** The page that says so. What Next answers to notFound() is drawn by scripts, which readers do not get. */
const NOT_FOUND = '/not-found';

/** A preview link, and the page of one that shows nothing any more. */
const LINKED = /^\/preview\/[^/]+$/;
const ENDED = '/preview/ended';

const FOR_EVER = 'public, max-age=31536000, immutable';
const UNKEPT = 'private, no-store';

/** What only Next's own router may say to Next; on a public page it could call up another answer. */
const ROUTER_HEADER = /^(?:rsc$|next-|x-nextjs-|x-middleware-|x-next-|x-invoke-|x-matched-path$)/;
/** What not even the desk's pages send. */
const INTERNAL_HEADER = /^(?:x-middleware-|x-next-|x-invoke-|x-matched-path$)/;

type Options = { handle: Handler; pages: Pages; dev: boolean };

/**
 * The server in front of Next: it answers public pages from finished bytes, has Next render them
 * once when they are asked for, and passes everything else on.
 *
 * What is read is counted for the desk: `globalThis[Symbol.for('broadside.reads')]`.
 *
 * @param handle Next's request handler.
 * @param pages where the finished pages are kept.
 * @param dev with Next's development server nothing is kept and no script removed.
 */
export function createFront({ handle, pages, dev }: Options): Handler {
  const assets = new Pages(ASSETS);
  const reads = new Reads();
  const publicFiles = filesIn('public');
  // The same for whoever asks. Next makes a page anew and without tags for what it takes for a robot.
  const headers = {
    host: new URL(readConfig().siteUrl).host,
    accept: 'text/html',
    'user-agent': 'Broadside',
  };
  Object.assign(globalThis, { [Symbol.for('broadside.reads')]: reads });

  return function front(request, response) {
    const address = readAddress(request.url ?? '');
    if (!address) return sendText(request, response, 400, 'This address is not one that a page can have.');
    const kept = isPlainRead(request, address) && address.path !== NOT_FOUND && pages.kept(address.path);
    if (kept) {
      countRead(request, address.path, kept);
      return sendKept(request, response, kept);
    }

    const kind = kindOf(address.path, publicFiles);
    const methods = methodsOf(kind);
    if (!methods.includes(request.method ?? '')) {
      const headers = { ...securityHeaders(kind), Allow: methods.join(', ') };
      return sendText(request, response, 405, 'This address does not take that method.', headers);
    }
    const isNexts = dev || kind === 'private' || kind === 'media' || request.method === 'POST';
    const answered = (isNexts ? pass : answer)(request, response, kind, address);
    return answered.catch((error) => fail(request, response, kind, error));
  };

  async function answer(request: IncomingMessage, response: ServerResponse, kind: Kind, address: Address) {
    const own = kind === 'public' ? await waitingPage(request, address) : null;
    if (own) return sendPage(request, response, own);
    const { page, from } =
      kind === 'preview' || kind === 'own'
        ? await forSession(request, kind, address)
        : await find(kind, address.path);
    const state = { 'X-Broadside-Cache': from };
    if (address.path === ENDED || (page.status === 404 && LINKED.test(address.path))) {
      const words = await forSession(request, 'preview', { ...address, path: ENDED });
      return sendPage(request, response, { ...words.page, status: 410 }, state);
    }
    if (kind === 'public') countRead(request, address.path, page);
    if (kind !== 'asset' && (page.status === 404 || address.path === NOT_FOUND)) {
      const words = address.path === NOT_FOUND ? page : (await find('public', NOT_FOUND)).page;
      return sendPage(request, response, { ...words, status: 404 }, { ...state, 'Cache-Control': UNKEPT });
    }
    const lasting = kind === 'asset' && isAddressedByContent(address.query, page);
    sendPage(request, response, page, lasting ? { ...state, 'Cache-Control': FOR_EVER } : state);
  }

  /** A page that someone looks at, not one that a browser gets ready in case they will. */
  function countRead({ method, headers }: IncomingMessage, path: string, page: Page) {
    const isPage = page.keep && page.identity.headers['Content-Type']?.startsWith('text/html');
    if (method !== 'GET' || !isPage || headers['sec-purpose']) return;
    reads.count(path, headers['user-agent']);
  }

  /** The article as it stands for a reader whose response waits; null once that is decided. Never kept. */
  async function waitingPage(request: IncomingMessage, { path }: Address): Promise<Page | null> {
    const token = waitingToken(request.headers.cookie, path);
    if (!token) return null;
    const { page } = await find('attempt', `/respond/${token}`);
    return page.status === 200 ? page : null;
  }

  /** A page that is read like a public one, and shows what the session or the browser that asks may see. */
  async function forSession(request: IncomingMessage, kind: Kind, { path }: Address): Promise<Answer> {
    const asks = { ...headers, cookie: request.headers.cookie ?? '', ...told(request) };
    return { page: await finishPage(await capture(handle, path, asks), kind), from: 'miss' };
  }

  async function find(kind: Kind, path: string): Promise<Answer> {
    const render = async () => finishPage(await capture(handle, path, headers), kind);
    if (kind === 'attempt') return { page: await render(), from: 'miss' };
    const store = kind === 'asset' ? assets : pages;
    const kept = store.kept(path);
    return kept ? { page: kept, from: 'hit' } : store.get(path, render);
  }

  /** To Next as it is, but for what a reader's request has no business to say. */
  async function pass(
    request: IncomingMessage,
    response: ServerResponse,
    kind: Kind,
    { path, query }: Address,
  ) {
    const dropped = kind === 'private' || dev ? INTERNAL_HEADER : ROUTER_HEADER;
    for (const name of Object.keys(request.headers)) if (dropped.test(name)) delete request.headers[name];
    request.url = path + query;
    Object.assign(request.headers, told(request));
    if (!dev)
      for (const [name, value] of Object.entries(securityHeaders(kind))) response.setHeader(name, value);
    if (kind === 'private') letPageChooseStatus(request, response);
    await handle(request, response);
  }
}

/** Asks for nothing but what everyone is shown. */
function isPlainRead({ method, headers }: IncomingMessage, { path }: Address) {
  return (method === 'GET' || method === 'HEAD') && !waitingToken(headers.cookie, path);
}

/** What follows these in an address opens something to whoever knows it: no log may tell. */
const SECRETS =
  /^(\/(?:respond|your-data|moderate|sign-in\/join|subscriptions|preview|api\/stop-letters))\/.*$/;

function fail(request: IncomingMessage, response: ServerResponse, kind: Kind, error: unknown) {
  const path = request.url?.split('?')[0]?.replace(SECRETS, '$1/…');
  log.error({ err: error, path }, 'a page could not be rendered');
  if (response.headersSent) return response.destroy();
  sendText(request, response, 500, 'This page could not be made. Please try again.', securityHeaders(kind));
}

/** `?v=` with the beginning of the file's own hash: what stands there never changes. */
function isAddressedByContent(query: string, page: Page) {
  return /^\?v=[0-9a-f]{12,}$/.test(query) && page.identity.etag.startsWith(`"${query.slice(3)}`);
}

/** The addresses of the files in a folder of the program; a clone that was never built has no public/. */
function filesIn(folder: string): ReadonlySet<string> {
  if (!existsSync(folder)) return new Set();
  const entries = readdirSync(folder, { withFileTypes: true, recursive: true });
  const files = entries.filter((entry) => entry.isFile());
  return new Set(files.map((file) => `/${join(file.parentPath, file.name).slice(folder.length + 1)}`));
}
