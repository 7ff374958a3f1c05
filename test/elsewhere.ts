import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

type Answer = (request: IncomingMessage, response: ServerResponse) => void;

/** Another site, on this machine: what it was asked, and what it answers until `answer` says something else. */
export type Elsewhere = {
  host: string;
  url: string;
  asked: string[];
  answer: Answer;
  close: () => Promise<void>;
};

/** Starts a site that answers nothing yet: it says that it is not able to. */
export async function startElsewhere(): Promise<Elsewhere> {
  const asked: string[] = [];
  const server: Server = createServer((request, response) => {
    asked.push(request.url ?? '');
    site.answer(request, response);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  const site: Elsewhere = {
    host,
    url: `http://${host}`,
    asked,
    answer: (_, response) => response.writeHead(503).end(),
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
  return site;
}

/** An answer in JSON. */
export function json(value: unknown, status = 200): Answer {
  return (_, response) =>
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(value));
}
