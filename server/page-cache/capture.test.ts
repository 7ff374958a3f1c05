import type { ServerResponse } from 'node:http';
import { expect, test } from 'vitest';
import { capture } from './capture';

test('What is written in any of the ways that Node knows is caught whole', async () => {
  const made = await capture(
    (request, response) => {
      response.setHeader('X-Url', request.url ?? '');
      response.writeHead(201, 'Made', { 'Content-Type': 'text/html', 'Set-Cookie': ['a=1', 'b=2'] });
      response.write('<p>');
      response.write(Buffer.from('caf\u00e9'), () => response.end('PC9wPg==', 'base64'));
    },
    '/a',
    { host: 'localhost' },
  );
  expect(made.status).toBe(201);
  expect(made.body.toString()).toBe('<p>caf\u00e9</p>');
  expect(made.headers).toMatchObject({
    'x-url': '/a',
    'content-type': 'text/html',
    'set-cookie': 'a=1, b=2',
  });
});

test('A redirect that is written twice leads to one address', async () => {
  const { headers } = await capture(
    (_, response) => {
      response.appendHeader('Location', '/b').appendHeader('Location', '/b');
      response.writeHead(308).end();
    },
    '/a',
    {},
  );
  expect(headers.location).toBe('/b');
});

test('The writer sees a response that behaves: sent, ended, finished and closed', async () => {
  const seen: string[] = [];
  let kept: ServerResponse | undefined;
  await capture(
    (_, response) => {
      kept = response;
      for (const event of ['finish', 'close']) response.on(event, () => seen.push(event));
      seen.push(String(response.headersSent));
      response.end();
      seen.push(String(response.headersSent), String(response.writableEnded));
    },
    '/a',
    {},
  );
  await new Promise((resolve) => setImmediate(resolve));
  expect(seen).toEqual(['false', 'true', 'true', 'finish', 'close']);
  expect(kept?.writableFinished).toBe(true);
});

test('A handler that fails fails the capture', async () => {
  await expect(capture(() => Promise.reject(new Error('no database')), '/a', {})).rejects.toThrow(
    'no database',
  );
});
