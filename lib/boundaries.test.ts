import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '..');

function sources(folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter((path) => /\.tsx?$/.test(path) && !path.includes('/generated/') && !path.includes('.test.'));
}

function read(path: string) {
  const text = readFileSync(join(root, path), 'utf8');
  const imports = [...text.matchAll(/^(import|export)\s+(type\s)?[^'"]*?(?:from\s+)?['"]([^'"]+)['"]/gm)];
  return { path, text, imports: imports.map(([, , type, from]) => ({ type: !!type, from: from ?? '' })) };
}

const library = sources('lib').map(read);
const offenders = (files: typeof library, wrong: (from: string, type: boolean) => boolean) =>
  files.flatMap(({ path, imports }) =>
    imports.filter(({ from, type }) => wrong(from, type)).map(({ from }) => `${path} imports ${from}`),
  );

describe('where things may be imported from', () => {
  it('lib knows nothing of pages and components', () => {
    expect(library.length).toBeGreaterThan(20);
    expect(offenders(library, (from) => /^@\/(app|components|server)\b/.test(from))).toEqual([]);
  });

  it('rules and schemas know neither the database nor Next', () => {
    const pure = library.filter(({ path }) => /\/(rules|schema|views|pipeline)\.ts$|\/phases\//.test(path));
    expect(pure.length).toBeGreaterThan(5);
    const impure = (from: string, type: boolean) =>
      /^(next|react|server-only|@prisma|pg)\b/.test(from) ||
      (!type && /^@\/lib\/(db|audit|generated\/prisma\/client)$/.test(from));
    expect(offenders(pure, impure)).toEqual([]);
  });

  it('what touches the database never reaches a browser', () => {
    const touching = [...library, ...sources('app').map(read)].filter(({ imports }) =>
      imports.some(({ from, type }) => from === '@/lib/db' && !type),
    );
    expect(touching.length).toBeGreaterThan(3);
    expect(
      touching.filter(({ text }) => !text.includes("import 'server-only'")).map(({ path }) => path),
    ).toEqual([]);
  });

  it('pages and components ask queries and commands, never the database', () => {
    const views = [...sources('app'), ...sources('components')].map(read);
    expect(offenders(views, (from) => /^@\/lib\/(db|audit)$/.test(from))).toEqual([]);
  });

  it('components know of pages only the actions that their forms call', () => {
    const components = sources('components').map(read);
    expect(components.length).toBeGreaterThan(20);
    expect(offenders(components, (from) => /^@\/app\b/.test(from) && !from.endsWith('/actions'))).toEqual([]);
  });

  it('the environment is read in one file', () => {
    const reading = library.filter(({ text }) => text.includes('process.env')).map(({ path }) => path);
    expect(reading).toEqual(['lib/config.ts']);
  });
});
