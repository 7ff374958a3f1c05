import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const path = (relative: string) => fileURLToPath(new URL(relative, import.meta.url));

const alias = [
  { find: /^server-only$/, replacement: path('./test/empty.ts') },
  { find: /^@\//, replacement: path('./') },
];

/** Starting a process, and loading the packages into it, takes as long as the tests of most files: they share some. */
const isolate = false;

const env = { LOG_LEVEL: 'silent', AUTH_SECRET: 'only for tests, and long enough for them' };

/** `unit` is rules, in milliseconds; `db` runs on real PostgreSQL, a database of its own for every file. */
export default defineConfig({
  test: {
    // Without it Vitest leaves one core to itself: half of a small machine.
    maxWorkers: '100%',
    projects: [
      {
        resolve: { alias },
        test: {
          name: 'unit',
          env,
          isolate,
          include: ['{app,components,lib,server,scripts}/**/*.test.{ts,tsx}'],
          exclude: ['**/*.db.test.ts'],
        },
      },
      {
        resolve: { alias },
        test: {
          name: 'db',
          env,
          isolate,
          include: ['**/*.db.test.ts'],
          exclude: ['node_modules/**', '.next/**', 'data/**'],
          globalSetup: ['./test/database-server.ts'],
          setupFiles: ['./test/database.ts'],
          // Prisma runs nested reads of a transaction side by side, and pg warns about it in every process.
          execArgv: ['--no-deprecation'],
          testTimeout: 20_000,
          hookTimeout: 30_000,
        },
      },
    ],
  },
});
