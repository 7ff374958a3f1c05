import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './steps.mjs';

/** What a build is made of. Tests and what is generated change nothing in it. */
const BUILT_FROM = [
  'app',
  'components',
  'lib',
  'public',
  'server/cache-handler.mjs',
  'server/data-cache-handler.mjs',
  'prisma/schema.prisma',
  'instrumentation.ts',
  'next.config.ts',
  'postcss.config.mjs',
  'tsconfig.json',
  'package-lock.json',
  'scripts/build.mjs',
];
const LEFT_OUT = /\.test\.tsx?$|^lib\/generated\/|^public\/reader\.js$/;

/** A digest of everything that a build depends on. */
export function sourcesDigest() {
  return digestOf(BUILT_FROM.flatMap(filesIn).filter((file) => !LEFT_OUT.test(file)));
}

/** A digest of what the Prisma client is made from. */
export function schemaDigest() {
  return digestOf(['prisma/schema.prisma', 'node_modules/prisma/package.json']);
}

/** @param {string} path @returns {string[]} */
function filesIn(path) {
  const stat = statSync(join(root, path), { throwIfNoEntry: false });
  if (!stat) return [];
  if (!stat.isDirectory()) return [path];
  return readdirSync(join(root, path))
    .sort()
    .flatMap((name) => filesIn(`${path}/${name}`));
}

/** @param {string[]} files */
function digestOf(files) {
  const hash = createHash('sha256');
  for (const file of files) {
    const bytes = readFileSync(join(root, file));
    hash.update(`${file}\n${bytes.length}\n`).update(bytes);
  }
  return hash.digest('hex');
}
