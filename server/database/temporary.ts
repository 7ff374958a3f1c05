import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startEmbeddedDatabase } from './embedded';

/** An empty PostgreSQL of one's own, for tests and tools: `stop` leaves nothing behind. */
export async function startTemporaryDatabase(): Promise<{ url: string; stop(): Promise<void> }> {
  const dataDir = await mkdtemp(join(tmpdir(), 'broadside-temporary-'));
  // Root lends the folder to another user, who has to pass it.
  await chmod(dataDir, 0o755);
  const server = await startEmbeddedDatabase({ dataDir, durable: false });
  return {
    url: server.url,
    async stop() {
      await server.stop();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}
