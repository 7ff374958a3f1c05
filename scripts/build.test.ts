import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test, vi } from 'vitest';
import { actionsKey } from './build.mjs';

const folder = mkdtempSync(join(tmpdir(), 'broadside-build-'));

afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true, force: true });
});

test('A form that was open during an update can still be sent: its action keeps its name', () => {
  vi.stubEnv('NEXT_SERVER_ACTIONS_ENCRYPTION_KEY', '');
  const file = join(folder, 'cache/key');
  const key = actionsKey(file);
  expect(Buffer.from(key, 'base64')).toHaveLength(32);
  expect(actionsKey(file)).toBe(key);
  expect(statSync(file).mode & 0o777).toBe(0o600);
});

test('Several machines that serve one site are given one key by the environment', () => {
  vi.stubEnv('NEXT_SERVER_ACTIONS_ENCRYPTION_KEY', 'theirs');
  expect(actionsKey(join(folder, 'none'))).toBe('theirs');
});
