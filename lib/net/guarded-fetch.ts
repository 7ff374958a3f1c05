import 'server-only';
import { lookup as resolve } from 'node:dns/promises';
import http from 'node:http';
import https from 'node:https';
import { isIP, type LookupFunction } from 'node:net';
import { config } from '@/lib/config';
import { isPublicAddress } from './public-address';

export type Fetching = {
  /** Sent as a form by POST; without it the request is a GET. */
  form?: URLSearchParams;
  accept?: string;
  /** For everything: finding the host, every redirect, the whole answer. */
  milliseconds: number;
  /** Of the answer's body. */
  bytes: number;
  /** Redirects that a GET follows; a POST follows none. */
  redirects?: number;
};

/** An answer of any status, with its headers in lower case; or why there is none. */
export type Fetched =
  | { ok: true; status: number; url: string; headers: http.IncomingHttpHeaders; body: Buffer }
  | { ok: false; why: 'address' | 'timeout' | 'too-large' | 'redirect' | 'network' };

/**
 * Fetches an address that someone else has chosen: the only way out of this site to another. It speaks http and https,
 * finds the host's addresses itself, refuses it when one of them is not public (but for what the operator allows in
 * FETCH_ALLOW_PRIVATE), and connects to the addresses that it looked at, so that a name which changes meanwhile opens
 * nothing. Each redirect goes the same way. It sends no cookies and no credentials, and goes by no proxy.
 */
export async function guardedFetch(address: string, fetching: Fetching): Promise<Fetched> {
  const signal = AbortSignal.timeout(fetching.milliseconds);
  try {
    return await follow(address, fetching, fetching.form ? 0 : (fetching.redirects ?? 0), signal);
  } catch (error) {
    if (error instanceof Refused) return { ok: false, why: error.why };
    return { ok: false, why: signal.aborted ? 'timeout' : 'network' };
  }
}

class Refused extends Error {
  constructor(readonly why: Exclude<Fetched, { ok: true }>['why']) {
    super(why);
  }
}

async function follow(
  address: string,
  fetching: Fetching,
  redirects: number,
  signal: AbortSignal,
): Promise<Fetched> {
  const url = webUrl(address);
  const answer = await request(url, await allowedAddresses(url, signal), fetching, signal);
  const { location } = answer.headers;
  if (!redirections.has(answer.status) || location === undefined) return answer;
  if (redirects === 0 || !URL.canParse(location, url.href)) throw new Refused('redirect');
  return follow(new URL(location, url).href, fetching, redirects - 1, signal);
}

const redirections = new Set([301, 302, 303, 307, 308]);

/** The parser has written numbers as four decimals by now, whatever notation they came in. */
function webUrl(address: string): URL {
  if (!URL.canParse(address)) throw new Refused('address');
  const url = new URL(address);
  if (!/^https?:$/.test(url.protocol) || url.username || url.password) throw new Refused('address');
  return url;
}

type Address = { address: string; family: number };

async function allowedAddresses(url: URL, signal: AbortSignal): Promise<Address[]> {
  const host = url.hostname.replace(/^\[|\]$/g, '');
  const family = isIP(host);
  const addresses = family
    ? [{ address: host, family }]
    : await orAbort(resolve(host, { all: true }), signal);
  const port = url.port || (url.protocol === 'https:' ? '443' : '80');
  const allowed = config().fetchAllowPrivate.includes(`${url.hostname}:${port}`);
  if (!allowed && !addresses.every(({ address }) => isPublicAddress(address))) throw new Refused('address');
  return addresses;
}

function orAbort<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  return Promise.race([
    work,
    new Promise<never>((_, reject) => {
      if (signal.aborted) reject(signal.reason);
      signal.addEventListener('abort', () => reject(signal.reason), { once: true });
    }),
  ]);
}

function request(
  url: URL,
  addresses: Address[],
  { form, accept = '*/*', bytes }: Fetching,
  signal: AbortSignal,
): Promise<Extract<Fetched, { ok: true }>> {
  const body = form?.toString();
  const headers = {
    'user-agent': 'Broadside',
    accept,
    'accept-encoding': 'identity',
    ...(body !== undefined && {
      'content-type': 'application/x-www-form-urlencoded; charset=utf-8',
      'content-length': Buffer.byteLength(body),
    }),
  };
  const method = body === undefined ? 'GET' : 'POST';
  // No agent: a connection that is kept, or an agent set up from the environment, would not be the one looked at.
  const options = { method, headers, agent: false, lookup: only(addresses), signal };
  return new Promise((done, fail) => {
    const sent = (url.protocol === 'https:' ? https : http).request(url, options, (answer) => {
      const parts: Buffer[] = [];
      let size = 0;
      answer.on('data', (part: Buffer) => {
        size += part.length;
        parts.push(part);
        if (size > bytes) answer.destroy(new Refused('too-large'));
      });
      answer.on('end', () => {
        const { statusCode: status = 0, headers: said } = answer;
        done({ ok: true, status, url: url.href, headers: said, body: Buffer.concat(parts) });
      });
      answer.on('error', fail);
    });
    sent.on('error', fail);
    // Without an answer or an error, as after an upgrade that nobody asked for.
    sent.on('close', () => fail(new Refused('network')));
    sent.end(body);
  });
}

/** In place of a second look at the name, which might find something else. */
function only(addresses: Address[]): LookupFunction {
  const [first] = addresses;
  return (_host, { all }, answer) => {
    if (!first) answer(new Refused('network'), '');
    else if (all) answer(null, addresses);
    else answer(null, first.address, first.family);
  };
}
