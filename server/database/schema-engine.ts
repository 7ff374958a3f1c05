import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { PrismaPg } from '@prisma/adapter-pg';
import {
  bindMigrationAwareSqlAdapterFactory,
  ColumnTypeEnum,
  DriverAdapterError,
  type SqlQueryable,
} from '@prisma/driver-adapter-utils';
import type { SchemaEngine } from '@prisma/schema-engine-wasm';
import { type DatabaseError, Pool } from 'pg';

/** Once for the process: the package keeps its one instance in a module variable. */
let engine: Promise<typeof import('@prisma/schema-engine-wasm')> | undefined;

/**
 * Gives `work` Prisma's schema engine over our own connection to `url`. The command line of Prisma
 * wants a native engine from the network; the same engine is on npm as WebAssembly.
 */
export async function withSchemaEngine<T>(
  url: string,
  work: (engine: SchemaEngine) => Promise<T>,
): Promise<T> {
  engine ??= load();
  const { SchemaEngine: Engine } = await engine;
  const pool = new Pool({ connectionString: url, max: 2 });
  pool.on('error', () => {});
  try {
    const adapter = bindMigrationAwareSqlAdapterFactory(adapterFor(pool));
    return await work(await Engine.new({ datamodels: undefined }, () => {}, adapter));
  } finally {
    await pool.end();
  }
}

/**
 * Prisma's adapter cuts a script at every semicolon, in comments and function bodies too. Sent
 * whole, PostgreSQL parses it and runs it as one transaction: a migration that fails leaves nothing.
 */
function adapterFor(pool: Pool): PrismaPg {
  const factory = new PrismaPg(pool);
  const connect = factory.connect.bind(factory);
  factory.connect = async () => {
    const adapter = await connect();
    adapter.executeScript = (script) => runScript(pool, script);
    adapter.queryRaw = readKinds(adapter.queryRaw.bind(adapter));
    return adapter;
  };
  return factory;
}

/**
 * The engine asks for kinds of constraints as PostgreSQL's one-byte "char", which the adapter cannot
 * read, and does not know the not-null constraints that PostgreSQL 18 lists among the checks.
 */
function readKinds(queryRaw: SqlQueryable['queryRaw']): SqlQueryable['queryRaw'] {
  const kinds = ['constraint_type', 'confdeltype', 'confupdtype'];
  return async (query) => {
    const sql = query.sql
      .replace('constr.contype AS', 'constr.contype::text AS')
      .replace("contype NOT IN ('p', 'u', 'f')", "contype NOT IN ('p', 'u', 'f', 'n')")
      .replaceAll(/con\.(conf(?:del|upd)type),/g, 'con.$1::text AS $1,');
    const result = await queryRaw({ ...query, sql });
    const types = result.columnNames.map((name, index) =>
      kinds.includes(name) ? ColumnTypeEnum.Character : result.columnTypes[index],
    );
    return { ...result, columnTypes: types.filter((type) => type !== undefined) };
  };
}

async function runScript(pool: Pool, script: string) {
  try {
    await pool.query(script);
  } catch (error) {
    const { code = '', severity = '', message, detail, column, hint } = error as DatabaseError;
    throw new DriverAdapterError({ kind: 'postgres', code, severity, message, detail, column, hint });
  }
}

/** The package's own entry imports the .wasm file, which Node does only behind a flag. */
async function load() {
  const entry = createRequire(import.meta.url).resolve('@prisma/schema-engine-wasm/schema_engine_bg');
  const exported = await import(entry);
  // The engine leaves a timer of ten seconds behind, which must not hold up the end of a program.
  const imports = Object.fromEntries(
    Object.entries<(...args: unknown[]) => unknown>(exported).map(([name, call]) =>
      name.startsWith('__wbg_setTimeout_')
        ? [name, (...args: unknown[]) => unref(call(...args))]
        : [name, call],
    ),
  );
  const bytes = await readFile(join(dirname(entry), 'schema_engine_bg.wasm'));
  const { instance } = await WebAssembly.instantiate(bytes, { './schema_engine_bg.js': imports });
  exported.__wbg_set_wasm(instance.exports);
  (instance.exports.__wbindgen_start as () => void)();
  return exported;
}

function unref(timer: unknown) {
  return (timer as NodeJS.Timeout).unref();
}
