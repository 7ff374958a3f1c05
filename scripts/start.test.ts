import { execFile } from 'node:child_process';
import { createServer } from 'node:net';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';

const start = (env: Record<string, string>) =>
  new Promise<{ code: unknown; said: string }>((done) => {
    const script = resolve(import.meta.dirname, 'start.mjs');
    execFile(process.execPath, [script], { env: { ...process.env, ...env } }, (error, stdout, stderr) => {
      done({ code: error?.code ?? 0, said: `${stdout}${stderr}`.trim() });
    });
  });

test('A port that another program has is refused before anything is started', async () => {
  const other = createServer();
  await new Promise<void>((listening) => other.listen(0, '127.0.0.1', listening));
  const address = other.address();
  const port = address && typeof address === 'object' ? address.port : 0;
  const { code, said } = await start({ PORT: String(port) });
  other.close();
  expect(said).toBe(
    `Port ${port} is taken by another program: stop it, or choose another with PORT=${port + 1} npm start.`,
  );
  expect(code).toBe(1);
});

test.each(['http', '0', '65536', '3000.5'])('A port that is none is refused: %s', async (port) => {
  const { code, said } = await start({ PORT: port });
  expect(said).toBe('PORT must be a port number from 1 to 65535.');
  expect(code).toBe(1);
});
