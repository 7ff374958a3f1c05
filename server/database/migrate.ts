import { readdir, readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { MigrationList, SchemaEngine } from '@prisma/schema-engine-wasm';
import { runMigrations } from 'graphile-worker';
import { Client } from 'pg';
import { Problem, reasonOf } from '../problem';
import { withSchemaEngine } from './schema-engine';

const FOLDER = resolve(import.meta.dirname, '../../prisma/migrations');
export const NO_FILTERS = { externalTables: [], externalEnums: [] };
/** So that instances that start together migrate one after the other: the letters "BROM". */
const KEY = 0x42524f4d;

/**
 * Brings the database up to `prisma/migrations`.
 *
 * @returns the names of the migrations that were applied, oldest first.
 * Throws a Problem that names the migration when one fails; it is then rolled back, as every
 * migration is one transaction, and the next start tries again.
 */
export async function migrate(url: string): Promise<string[]> {
  const migrationsList = await readMigrations();
  const turn = new Client({ connectionString: url });
  await turn.connect();
  try {
    await turn.query('SELECT pg_advisory_lock($1)', [KEY]);
    // The jobs' own tables, in a schema of their own: its library knows what is missing.
    await runMigrations({ connectionString: url });
    if (await upToDate(turn, migrationsList)) return [];
    return await withSchemaEngine(url, (engine) => apply(engine, migrationsList));
  } finally {
    await turn.end();
  }
}

/** Spares a start with nothing to do the loading of the engine (half a second). */
async function upToDate(client: Client, { migrationDirectories }: MigrationList) {
  const { rows } = await client
    .query(
      'SELECT migration_name AS name, finished_at AS done FROM _prisma_migrations WHERE rolled_back_at IS NULL',
    )
    .catch(() => ({ rows: [] }));
  const applied = new Set(rows.filter((row) => row.done).map((row) => row.name));
  const known = migrationDirectories.map((migration) => migration.path);
  return rows.length === known.length && known.every((name) => applied.has(name));
}

async function apply(engine: SchemaEngine, migrationsList: MigrationList) {
  const { failedMigrationNames, editedMigrationNames, history } = await engine.diagnoseMigrationHistory({
    migrationsList,
    optInToShadowDatabase: false,
    filters: NO_FILTERS,
  });
  if (editedMigrationNames.length > 0) {
    throw new Problem(`The migration ${editedMigrationNames[0]} was edited after this database took it.`);
  }
  if (history && history.diagnostic !== 'databaseIsBehind') {
    const [newer] = history.unpersistedMigrationNames;
    throw new Problem(
      `The database has the migration ${newer}, which this version of Broadside does not know: start the newer version.`,
    );
  }
  for (const migrationName of failedMigrationNames) await engine.markMigrationRolledBack({ migrationName });
  try {
    const { appliedMigrationNames } = await engine.applyMigrations({ migrationsList, filters: NO_FILTERS });
    return appliedMigrationNames;
  } catch (error) {
    throw new Problem(`The database could not be migrated: ${summary(reasonOf(error))}`);
  }
}

export async function readMigrations(folder = FOLDER): Promise<MigrationList> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  const names = entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name);
  return {
    baseDir: folder,
    lockfile: { path: 'migration_lock.toml', content: 'provider = "postgresql"\n' },
    shadowDbInitScript: '',
    migrationDirectories: await Promise.all(names.sort().map((name) => readMigration(folder, name))),
  };
}

async function readMigration(folder: string, name: string) {
  const content = await readFile(join(folder, name, 'migration.sql'), 'utf8');
  return {
    path: name,
    migrationFile: { path: 'migration.sql', content: { tag: 'ok' as const, value: content } },
  };
}

/** Of the engine's many lines: the name of the migration and PostgreSQL's own words. */
function summary(report: string) {
  const name = report.match(/migration_name="(.+?)"/)?.[1];
  const words = report.match(/ERROR: (.+)/)?.[1];
  return name && words ? `${name} failed with “${words}”.` : report.replaceAll(/\s+/g, ' ').trim();
}
