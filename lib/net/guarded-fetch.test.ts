import { lookup } from 'node:dns/promises';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { type AddressInfo, createServer as createSocketServer, type Server as SocketServer } from 'node:net';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type Fetching, guardedFetch } from './guarded-fetch';

const operator = vi.hoisted(() => ({ fetchAllowPrivate: [] as string[] }));
vi.mock('@/lib/config', () => ({ config: () => operator }));
vi.mock('node:dns/promises', () => ({ lookup: vi.fn() }));

type Answer = (request: IncomingMessage, response: ServerResponse) => void;

const servers: (Server | SocketServer)[] = [];
const sockets = new Set<{ destroy: () => void }>();

/** A server that stops with the test, and what it was asked. */
async function serve(answer: Answer) {
  const asked: { url: string; method: string; headers: IncomingMessage['headers']; body: string }[] = [];
  const server = createServer(async (request, response) => {
    let body = '';
    for await (const part of request) body += part;
    const { url = '', method = '', headers } = request;
    asked.push({ url, method, headers, body });
    answer(request, response);
  });
  const at = await listen(server);
  return { at, asked, url: `http://${at}` };
}

async function listen(server: Server | SocketServer): Promise<string> {
  servers.push(server);
  server.on('connection', (socket) => sockets.add(socket));
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return `127.0.0.1:${(server.address() as AddressInfo).port}`;
}

const fetching: Fetching = { milliseconds: 5_000, bytes: 1_000, redirects: 3 };
const fetched = (url: string, more: Partial<Fetching> = {}) => guardedFetch(url, { ...fetching, ...more });
const names = (addresses: Record<string, string[]>) =>
  vi.mocked(lookup as unknown as (host: string) => Promise<unknown>).mockImplementation(async (host) => {
    const found = addresses[host];
    if (!found) throw new Error('ENOTFOUND');
    return found.map((address) => ({ address, family: address.includes(':') ? 6 : 4 }));
  });

beforeEach(() => {
  operator.fetchAllowPrivate = [];
  vi.mocked(lookup).mockClear();
  names({});
});
afterEach(() => {
  for (const socket of sockets) socket.destroy();
  for (const server of servers.splice(0)) server.close();
});

describe('A fetch', () => {
  it('answers with status, headers and body, and tells nothing of this site or its people', async () => {
    const { at, url, asked } = await serve((_, response) =>
      response.writeHead(404, { 'X-Told': 'yes' }).end('gone'),
    );
    operator.fetchAllowPrivate = [at];
    const answer = await fetched(`${url}/a?b=c#d`);
    expect(answer).toMatchObject({ ok: true, status: 404, headers: { 'x-told': 'yes' } });
    expect(answer.ok && answer.body.toString()).toBe('gone');
    expect(asked).toMatchObject([{ url: '/a?b=c', method: 'GET' }]);
    expect(Object.keys(asked[0]?.headers ?? {}).sort()).toEqual([
      ...['accept', 'accept-encoding', 'connection', 'host', 'user-agent'],
    ]);
  });

  it('sends a form', async () => {
    const { at, url, asked } = await serve((_, response) => response.end('ok'));
    operator.fetchAllowPrivate = [at];
    await fetched(url, { form: new URLSearchParams({ text: 'ü & =' }) });
    expect(asked).toMatchObject([{ method: 'POST', body: 'text=%C3%BC+%26+%3D' }]);
  });

  it('goes by no proxy of the environment', async () => {
    const proxy = await serve((_, response) => response.end('proxied'));
    const { at, url } = await serve((_, response) => response.end('direct'));
    operator.fetchAllowPrivate = [at];
    for (const name of ['http_proxy', 'HTTP_PROXY', 'https_proxy', 'ALL_PROXY']) vi.stubEnv(name, proxy.url);
    vi.stubEnv('NODE_USE_ENV_PROXY', '1');
    await fetched(url);
    vi.unstubAllEnvs();
    expect(proxy.asked).toEqual([]);
  });
});

describe('An address that is not public', () => {
  let reached: Awaited<ReturnType<typeof serve>>;
  beforeEach(async () => {
    reached = await serve((_, response) => response.end('secret'));
  });

  it('is refused in every notation, and by every name', async () => {
    const port = reached.at.split(':')[1];
    names({
      'inside.example': ['127.0.0.1'],
      'mixed.example': ['93.184.216.34', '10.0.0.1'],
      'mapped.example': ['::ffff:127.0.0.1'],
      localhost: ['127.0.0.1'],
    });
    const hosts = [
      '127.0.0.1',
      '2130706433',
      '0x7f.1',
      '0177.0.0.1',
      '127.1',
      '0',
      '[::1]',
      '[::ffff:127.0.0.1]',
    ];
    const byName = [
      'localhost',
      'LOCALHOST',
      'inside.example',
      'mixed.example',
      'mapped.example',
      '①②⑦.0.0.1',
    ];
    for (const host of [...hosts, ...byName, '169.254.169.254', '100.64.0.1']) {
      expect(await fetched(`http://${host}:${port}/`), host).toEqual({ ok: false, why: 'address' });
    }
    expect(reached.asked).toEqual([]);
  });

  it('is reached when the operator names it, by host and port', async () => {
    operator.fetchAllowPrivate = ['127.0.0.1:1'];
    expect(await fetched(reached.url)).toEqual({ ok: false, why: 'address' });
    operator.fetchAllowPrivate = [reached.at];
    expect(await fetched(reached.url)).toMatchObject({ ok: true });
  });

  it('is not reached by a name that changes its mind: the address that was looked at is the one connected to', async () => {
    const port = reached.at.split(':')[1];
    operator.fetchAllowPrivate = [`turning.example:${port}`];
    names({ 'turning.example': ['127.0.0.1'] });
    expect(await fetched(`http://turning.example:${port}/`)).toMatchObject({ ok: true, status: 200 });
    expect(lookup).toHaveBeenCalledTimes(1);
    expect(reached.asked[0]?.headers.host).toBe(`turning.example:${port}`);
  });

  it.each([
    'ftp://example.org/',
    'file:///etc/passwd',
    'javascript:1',
    'http://a:b@example.org/',
    'http://',
    '',
    'x',
  ])('nor is %j one to fetch', async (address) => {
    expect(await fetched(address)).toEqual({ ok: false, why: 'address' });
  });
});

describe('A redirect', () => {
  it('is followed so often, each time with a look at the address', async () => {
    const inside = await serve((_, response) => response.end('secret'));
    const { at, url, asked } = await serve((request, response) => {
      const to = {
        '/one': '/two',
        '/two': '/end',
        '/round': '/round',
        '/inside': inside.url,
        '/odd': 'http://[',
      };
      const location = to[request.url as keyof typeof to];
      if (location) response.writeHead(302, { Location: location });
      response.end('here');
    });
    operator.fetchAllowPrivate = [at];
    expect(await fetched(`${url}/one`)).toMatchObject({ ok: true, url: `${url}/end` });
    expect(await fetched(`${url}/one`, { redirects: 1 })).toEqual({ ok: false, why: 'redirect' });
    expect(await fetched(`${url}/odd`)).toEqual({ ok: false, why: 'redirect' });
    asked.length = 0;
    expect(await fetched(`${url}/round`)).toEqual({ ok: false, why: 'redirect' });
    expect(asked).toHaveLength(4);
    expect(await fetched(`${url}/inside`)).toEqual({ ok: false, why: 'address' });
    expect(inside.asked).toEqual([]);
  });

  it('of a form is never followed', async () => {
    const { at, url, asked } = await serve((_, response) =>
      response.writeHead(307, { Location: '/x' }).end(),
    );
    operator.fetchAllowPrivate = [at];
    expect(await fetched(url, { form: new URLSearchParams() })).toEqual({ ok: false, why: 'redirect' });
    expect(asked).toHaveLength(1);
  });
});

describe('A server that behaves badly', () => {
  const against = async (answer: Answer, more: Partial<Fetching> = {}) => {
    const { at, url } = await serve(answer);
    operator.fetchAllowPrivate = [at];
    return fetched(url, more);
  };

  it('and never answers is given up', async () => {
    expect(await against(() => {}, { milliseconds: 200 })).toEqual({ ok: false, why: 'timeout' });
  });

  it('and drips is given up, however lively it is', async () => {
    const dripping: Answer = (_, response) => {
      response.writeHead(200);
      const drip = setInterval(() => response.write('.'), 20);
      response.on('close', () => clearInterval(drip));
    };
    expect(await against(dripping, { milliseconds: 300 })).toEqual({ ok: false, why: 'timeout' });
  });

  it('and sends without end is cut off', async () => {
    let sent = 0;
    const endless: Answer = (_, response) => {
      const more = () => {
        if (response.destroyed) return;
        sent += 65_536;
        if (response.write(Buffer.alloc(65_536))) setImmediate(more);
        else response.once('drain', more);
      };
      more();
    };
    expect(await against(endless)).toEqual({ ok: false, why: 'too-large' });
    expect(sent).toBeLessThan(50_000_000);
  });

  it('and says that little comes, and sends more, is cut off too', async () => {
    expect(await against((_, response) => response.end('x'.repeat(1_001)))).toEqual({
      ok: false,
      why: 'too-large',
    });
    expect(await against((_, response) => response.end('x'.repeat(1_000)))).toMatchObject({ ok: true });
  });

  it.each([
    ['does not speak HTTP', 'SSH-2.0-OpenSSH_9.2\r\n'],
    ['stops in the middle', 'HTTP/1.1 200 OK\r\nContent-Length: 500\r\n\r\nhalf'],
    ['says nothing and hangs up', ''],
    ['changes the protocol', 'HTTP/1.1 101 Switching Protocols\r\nConnection: Upgrade\r\nUpgrade: x\r\n\r\n'],
    ['has headers without end', `HTTP/1.1 200 OK\r\nX-Long: ${'x'.repeat(100_000)}\r\n\r\n`],
  ])('and %s is no answer', async (_, says) => {
    const at = await listen(createSocketServer((socket) => void socket.on('error', () => {}).end(says)));
    operator.fetchAllowPrivate = [at];
    expect(await fetched(`http://${at}/`)).toEqual({ ok: false, why: 'network' });
  });

  it('and is not there is no answer either', async () => {
    const { at, url } = await serve(() => {});
    operator.fetchAllowPrivate = [at];
    await new Promise((done) => servers.pop()?.close(done));
    expect(await fetched(url)).toEqual({ ok: false, why: 'network' });
    expect(await fetched('http://nowhere.example/')).toEqual({ ok: false, why: 'network' });
  });

  it('and whose name is never found is given up', async () => {
    vi.mocked(lookup).mockImplementation(() => new Promise(() => {}) as never);
    expect(await fetched('http://slow.example/', { milliseconds: 100 })).toEqual({
      ok: false,
      why: 'timeout',
    });
  });
});
