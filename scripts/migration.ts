/**
 * Authors database migrations, for developers. Prisma's own command needs a native engine that it
 * downloads; this drives the same engine compiled to WASM against a database in memory.
 *
 *   npm run migration -- NAME      writes prisma/migrations/NNNN_NAME/migration.sql
 *   npm run migration -- --check   exits 1 when the schema has changed and no migration says so
 *
 * Functions, triggers and check constraints are not part of the Prisma schema: add them to the
 * written file by hand. The comparison does not see them.
 */
import fs from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { PGlite } from "@electric-sql/pglite";
import { PrismaPg } from "@prisma/adapter-pg";
import {
  bindMigrationAwareSqlAdapterFactory,
  ColumnTypeEnum,
  type SqlMigrationAwareDriverAdapterFactory,
} from "@prisma/driver-adapter-utils";
import type { SchemaEngine } from "@prisma/schema-engine-wasm";
import type pg from "pg";
import { migrate } from "@/lib/server/db/migrate";
import { createPGlitePool } from "@/lib/server/db/pglite-pool";

const root = path.dirname(import.meta.dirname);
const schemaFile = path.join(root, "prisma", "schema.prisma");
const migrationsFolder = path.join(root, "prisma", "migrations");
const emptyScript = "-- This is an empty migration.";
const internalCharType = 18;
const textType = 25;

async function main([argument]: readonly string[]): Promise<number> {
  if (argument === "--check") return check();
  if (argument !== undefined && /^[a-z][a-z0-9_]*$/.test(argument)) return write(argument);
  console.error("Say a name in lower case with underscores for the migration, or --check.");
  return 2;
}

async function check(): Promise<number> {
  const script = await missingScript();
  if (script === undefined) return 0;
  console.error(`The Prisma schema and its migrations differ. Missing:\n\n${script}`);
  return 1;
}

async function write(name: string): Promise<number> {
  const script = await missingScript();
  if (script === undefined) {
    console.error("The migrations already say all that the schema says.");
    return 1;
  }
  const number = String(migrationNames().length + 1).padStart(4, "0");
  const folder = path.join(migrationsFolder, `${number}_${name}`);
  fs.mkdirSync(folder, { recursive: true });
  fs.writeFileSync(path.join(folder, "migration.sql"), `${script}\n`);
  fs.writeFileSync(path.join(migrationsFolder, "migration_lock.toml"), 'provider = "postgresql"\n');
  console.log(path.relative(root, path.join(folder, "migration.sql")));
  return 0;
}

/** The SQL that leads from the database the migrations make to the one the schema describes, if any. */
async function missingScript(): Promise<string | undefined> {
  const database = await PGlite.create();
  const pool = createPGlitePool(database);
  try {
    await applyMigrations(pool);
    const engine = await startEngine(pool);
    const files = [{ path: schemaFile, content: fs.readFileSync(schemaFile, "utf8") }];
    const { stdout } = await engine.diff({
      from: { tag: "schemaDatasource", files, configDir: root },
      to: { tag: "schemaDatamodel", files },
      script: true,
      exitCode: null,
      filters: { externalTables: [], externalEnums: [] },
    });
    const script = (stdout ?? "").trim();
    return script === "" || script === emptyScript ? undefined : script;
  } finally {
    await pool.end();
    await database.close();
  }
}

async function applyMigrations(pool: pg.Pool): Promise<void> {
  if (migrationNames().length === 0) return;
  const client = await pool.connect();
  try {
    await migrate(client, migrationsFolder);
  } finally {
    client.release();
  }
}

function migrationNames(): string[] {
  return fs.readdirSync(migrationsFolder).filter((name) => /^\d{4}_/.test(name));
}

/** Node reads no .wasm as a module, so do by hand what the package's entry does with it. */
async function startEngine(pool: pg.Pool): Promise<SchemaEngine> {
  const binding = createRequire(import.meta.url).resolve("@prisma/schema-engine-wasm/schema_engine_bg");
  const engine: typeof import("@prisma/schema-engine-wasm/schema_engine_bg") = await import(binding);
  const module = await WebAssembly.compile(fs.readFileSync(binding.replace(/\.js$/, ".wasm")));
  const instance = await WebAssembly.instantiate(module, { "./schema_engine_bg.js": engine });
  engine.__wbg_set_wasm(instance.exports);
  (instance.exports.__wbindgen_start as () => void)();
  const adapter = bindMigrationAwareSqlAdapterFactory(tolerant(pool));
  const datamodels: [string, string][] = [[schemaFile, fs.readFileSync(schemaFile, "utf8")]];
  return engine.SchemaEngine.new({ datamodels }, () => {}, adapter);
}

/**
 * The system catalogue has columns of the internal type "char", which the adapter refuses and the
 * engine expects. They pass the adapter as text and get their type back behind it; a statement's
 * text is enough to know its columns by.
 */
function tolerant(pool: pg.Pool): SqlMigrationAwareDriverAdapterFactory {
  const charColumns = new Map<string, readonly number[]>();
  const query = pool.query.bind(pool) as (config: pg.QueryConfig) => Promise<pg.QueryResult>;
  Object.assign(pool, {
    query: async (config: pg.QueryConfig) => {
      const result = await query(config);
      const found = result.fields.flatMap((field, i) => (field.dataTypeID === internalCharType ? [i] : []));
      for (const i of found) Object.assign(result.fields[i] ?? {}, { dataTypeID: textType });
      charColumns.set(config.text, found);
      return result;
    },
  });
  const factory = new PrismaPg(pool);
  const connect = async () => {
    const adapter = await factory.connect();
    const queryRaw = adapter.queryRaw.bind(adapter);
    adapter.queryRaw = async (statement) => {
      const result = await queryRaw(statement);
      for (const i of charColumns.get(statement.sql) ?? []) result.columnTypes[i] = ColumnTypeEnum.Character;
      return result;
    };
    return adapter;
  };
  return { provider: "postgres", adapterName: factory.adapterName, connect, connectToShadowDb: connect };
}

process.exitCode = await main(process.argv.slice(2));
