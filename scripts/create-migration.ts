import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { migrate, NO_FILTERS } from '../server/database/migrate';
import { withSchemaEngine } from '../server/database/schema-engine';
import { startTemporaryDatabase } from '../server/database/temporary';

const SCHEMA = resolve(import.meta.dirname, '../prisma/schema.prisma');
const MIGRATIONS = resolve(import.meta.dirname, '../prisma/migrations');

/** `npm run db:migration -- name`: what prisma/schema.prisma says that the migrations do not yet. */
const name = process.argv[2]?.toLowerCase().replaceAll(/[^a-z0-9]+/g, '_');
if (!name) {
  console.error('Give the migration a name: npm run db:migration -- add_something');
  process.exit(1);
}

const server = await startTemporaryDatabase();
try {
  await migrate(server.url);
  const script = await difference(server.url);
  if (/^\s*(--.*\s*)?$/.test(script)) console.log('The migrations already say what the schema says.');
  else console.log(`Written: ${await write(script)} (read it before you commit it).`);
} finally {
  await server.stop();
}

async function difference(url: string) {
  const schema = { path: SCHEMA, content: await readFile(SCHEMA, 'utf8') };
  const { stdout } = await withSchemaEngine(url, (engine) =>
    engine.diff({
      from: { tag: 'schemaDatasource', files: [schema], configDir: dirname(SCHEMA) },
      to: { tag: 'schemaDatamodel', files: [schema] },
      script: true,
      exitCode: null,
      filters: NO_FILTERS,
    }),
  );
  return stdout ?? '';
}

async function write(script: string) {
  const stamp = new Date().toISOString().replaceAll(/\D/g, '').slice(0, 14);
  const folder = join(MIGRATIONS, `${stamp}_${name}`);
  await mkdir(folder);
  await writeFile(join(folder, 'migration.sql'), script);
  return join(folder, 'migration.sql');
}
