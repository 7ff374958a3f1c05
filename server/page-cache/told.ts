import type { IncomingMessage } from 'node:http';

/** In a user agent: Next is to render the whole page before it answers. next.config.ts names it. */
const WHOLE_PAGE = 'broadside-whole-page';

/**
 * What the server in front tells Next about a request, in place of what a client may have sent under these names:
 * the address it came from, the address it asked for, and for a document that Next renders it whole. Without the
 * last, a page that reads the session begins with an empty answer of status 200, and a redirect to the sign-in
 * page would need scripts.
 */
export function told({ headers, method, url = '', socket }: Request): Record<string, string> {
  const document = method !== 'POST' && !headers.rsc;
  return {
    'x-forwarded-for': clientAddress(headers['x-forwarded-for'], socket.remoteAddress ?? ''),
    'x-broadside-path': url,
    // Next asks itself for the page that an action leads to, and would do so by TLS because a proxy in front has it.
    'x-forwarded-proto': 'http',
    ...(document && { 'user-agent': `${headers['user-agent'] ?? ''} ${WHOLE_PAGE}`.trim() }),
  };
}

type Request = Pick<IncomingMessage, 'headers' | 'method' | 'url'> & { socket: { remoteAddress?: string } };

/**
 * A connection from this machine comes from a proxy on it, which adds the address that it saw at the end.
 * From anywhere else the header is only what the client likes to say.
 */
function clientAddress(forwarded: string | string[] | undefined, remote: string): string {
  const local = /^(::1|(::ffff:)?127\.)/.test(remote);
  const seen = String(forwarded ?? '')
    .split(',')
    .at(-1)
    ?.trim();
  return local && seen ? seen : remote;
}
