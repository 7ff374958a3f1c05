import { createServer } from 'node:net';
import { buildIfStale, bundleElements, generateClient } from './build.mjs';
import { checkNode, install } from './install.mjs';
import { endRunning, main, Problem } from './steps.mjs';

// A terminal or a pipe that goes away must not end the site, nor have it complain of that to the same closed pipe for ever.
for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {});

/** `npm start` and, with `--dev`, `npm run dev`: everything that lies between a clone and a site that answers. */
await main(async () => {
  checkNode();
  const dev = process.argv.includes('--dev');
  const early = stopEarly();
  await checkPort(Number(process.env.PORT || 3000));
  await install();
  if (dev) {
    await generateClient();
    await bundleElements({ watch: true });
  } else await buildIfStale();
  early.forget();

  // Assigned here for Next, which reads it when it is loaded.
  Object.assign(process.env, { NODE_ENV: dev ? 'development' : 'production', NEXT_TELEMETRY_DISABLED: '1' });
  // What a library will have to change is for its authors, not for whoever runs a site.
  process.noDeprecation = !dev;
  const { register } = await import('tsx/esm/api');
  register();
  const server = await import(new URL('../server/main.ts', import.meta.url).href);
  await server.serve({ dev });
});

/** A stop while packages are installed or the site is built ends those programs with us. */
function stopEarly() {
  const stop = () => {
    endRunning();
    process.exit(0);
  };
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];
  for (const signal of signals) process.on(signal, stop);
  return {
    forget() {
      for (const signal of signals) process.off(signal, stop);
    },
  };
}

/** Before anything takes time or starts; the server looks again when it listens. @param {number} port */
async function checkPort(port) {
  if (!Number.isInteger(port) || port < 1 || port > 65535) {
    throw new Problem('PORT must be a port number from 1 to 65535.');
  }
  const probe = createServer();
  /** @type {NodeJS.ErrnoException | null} */
  const refused = await new Promise((resolve) => {
    probe.once('error', resolve);
    probe.listen(port, '127.0.0.1', () => probe.close(() => resolve(null)));
  });
  if (refused?.code === 'EADDRINUSE') {
    throw new Problem(
      `Port ${port} is taken by another program: stop it, or choose another with PORT=${port + 1} npm start.`,
    );
  }
  if (refused) throw new Problem(`Port ${port} cannot be listened on: ${refused.message}.`);
}
