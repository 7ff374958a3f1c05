import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';

/** The name under which a request is known to a page that has something to say about its status. */
const REQUEST_NAME = 'x-broadside-request';

/** What pages have said, by the name of the request. A page finds it as `globalThis[Symbol.for('broadside.statuses')]`. */
const said = new Map<string, number>();
Object.assign(globalThis, { [Symbol.for('broadside.statuses')]: said });

/**
 * Lets a page choose the status of its answer. Next has words for a page that is not found, drawn by scripts, and none for
 * one that is gone.
 */
export function letPageChooseStatus(request: IncomingMessage, response: ServerResponse) {
  const name = randomUUID();
  request.headers[REQUEST_NAME] = name;
  said.set(name, 200);
  const writeHead = response.writeHead.bind(response);
  response.writeHead = ((status: number, ...rest: never[]) =>
    writeHead(status === 200 ? (said.get(name) ?? status) : status, ...rest)) as typeof response.writeHead;
  response.once('close', () => said.delete(name));
}
