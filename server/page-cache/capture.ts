import {
  IncomingMessage,
  type OutgoingHttpHeader,
  type OutgoingHttpHeaders,
  ServerResponse,
} from 'node:http';
import { Socket } from 'node:net';

export type Handler = (request: IncomingMessage, response: ServerResponse) => unknown;

/** A whole answer of Next, in memory. */
export interface Rendering {
  status: number;
  /** Names in lower case. */
  headers: Partial<Record<string, string>>;
  body: Buffer;
}

/** Longer than any page may take to render, in milliseconds. */
const PATIENCE = 60_000;

/**
 * Has Next answer a GET of `url` that is nobody's in particular: the page is for all who wait for it,
 * so it carries none of their headers, and goes on when one of them hangs up.
 *
 * @param headers names in lower case.
 */
export function capture(handler: Handler, url: string, headers: Record<string, string>): Promise<Rendering> {
  const request = new IncomingMessage(new Socket());
  Object.assign(request, { method: 'GET', url, headers, httpVersion: '1.1', httpVersionMajor: 1 });
  request.push(null);
  const response = new CapturedResponse(request);

  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('It did not render within a minute.')), PATIENCE);
    response.once('finish', () => {
      clearTimeout(timer);
      resolve(response.rendering());
    });
    Promise.resolve(handler(request, response)).catch((error) => {
      clearTimeout(timer);
      reject(error);
    });
  });
}

/** A response without a connection: collects what is written to it. */
class CapturedResponse extends ServerResponse {
  readonly #chunks: Buffer[] = [];

  rendering(): Rendering {
    const headers = Object.entries(this.getHeaders()).map(([name, value]) => [name, flat(name, value)]);
    return {
      status: this.statusCode,
      headers: Object.fromEntries(headers),
      body: Buffer.concat(this.#chunks),
    };
  }

  /** Node keeps headers given here only in the bytes that it would send. */
  override writeHead(status: number, ...rest: unknown[]): this {
    const headers = rest.at(-1);
    if (Array.isArray(headers)) throw new Error('Header arrays are not supported in a captured response.');
    for (const [name, value] of Object.entries((headers ?? {}) as OutgoingHttpHeaders)) {
      if (typeof headers === 'object' && value !== undefined) this.setHeader(name, value);
    }
    return super.writeHead(status);
  }

  override write(chunk: unknown, ...rest: unknown[]): boolean {
    if (!this.headersSent) this.writeHead(this.statusCode);
    this.#collect(chunk, rest);
    callbackIn(rest)?.();
    return true;
  }

  override end(...args: unknown[]): this {
    if (this.writableEnded) return this;
    if (!this.headersSent) this.writeHead(this.statusCode);
    if (typeof args[0] !== 'function') this.#collect(args[0], args.slice(1));
    this.finished = true;
    process.nextTick(() => {
      this.emit('finish');
      this.emit('close');
      callbackIn(args)?.();
    });
    return this;
  }

  #collect(chunk: unknown, rest: unknown[]) {
    if (typeof chunk === 'string') {
      const encoding = typeof rest[0] === 'string' ? (rest[0] as BufferEncoding) : 'utf8';
      this.#chunks.push(Buffer.from(chunk, encoding));
    } else if (chunk instanceof Uint8Array) this.#chunks.push(Buffer.from(chunk));
  }
}

function callbackIn(args: unknown[]): (() => void) | undefined {
  return args.find((argument): argument is () => void => typeof argument === 'function');
}

/** Next adds the address of a redirect to itself; one address is no list. */
function flat(name: string, value: OutgoingHttpHeader | undefined) {
  if (!Array.isArray(value)) return String(value);
  return name === 'location' ? String(value[0]) : value.join(', ');
}
