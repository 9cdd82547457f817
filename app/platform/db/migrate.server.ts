import { mkdirSync } from "node:fs";
import { dirname } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import Sqlite from "libsql";
import pg from "pg";
import type { Guards } from "./guards.server.ts";
import { dropPostgresGuards, placePostgresGuards } from "./guards-postgres.server.ts";
import { dropSqliteGuards, placeSqliteGuards } from "./guards-sqlite.server.ts";
import { adopted, pending, type Migration } from "./migrations.server.ts";

const LEDGER = `CREATE TABLE IF NOT EXISTS "_migrations" (
  "name" TEXT PRIMARY KEY, "checksum" TEXT NOT NULL, "applied_at" TIMESTAMP NOT NULL DEFAULT CURRENT_TIMESTAMP)`;
const WAIT_MS = 30_000;
const POSTGRES_LOCK = 7_110_921_001;

/** The state that a database is migrated to. */
export type Target = { migrations: Migration[]; guards: Guards };

/**
 * Applies missing migrations and places the guards in one transaction, only once even when several
 * processes start together.
 */
export async function migrateSqlite(path: string, { migrations, guards }: Target): Promise<void> {
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
  // No native timeout: it would block the event loop, and with it this process's own connection
  // that holds the lock.
  const db = new Sqlite(path, { timeout: 0 });
  try {
    await beginWhenFree(db);
    db.exec(LEDGER);
    adoptSqlite(db, migrations);
    const missing = pending(migrations, appliedSqlite(db));
    if (missing.length > 0) dropSqliteGuards(db);
    for (const migration of missing) {
      db.exec(migration.sql);
      rememberSqlite(db, migration);
    }
    placeSqliteGuards(db, guards);
    const broken = db.prepare("PRAGMA foreign_key_check").raw().all();
    if (broken.length > 0)
      throw new Error(`A migration broke foreign keys: ${JSON.stringify(broken.slice(0, 5))}`);
    db.exec("COMMIT");
  } finally {
    if (db.inTransaction) db.exec("ROLLBACK");
    db.close();
  }
}

const appliedSqlite = (db: Sqlite.Database) =>
  new Map(db.prepare('SELECT name, checksum FROM "_migrations"').raw().all() as [string, string][]);

function rememberSqlite(db: Sqlite.Database, { name, checksum }: Migration): void {
  db.prepare('INSERT INTO "_migrations" (name, checksum) VALUES (?, ?)').run(name, checksum);
}

function adoptSqlite(db: Sqlite.Database, migrations: Migration[]): void {
  for (const baseline of adopted(migrations, appliedSqlite(db))) {
    for (const name of baseline.replaces.keys())
      db.prepare('DELETE FROM "_migrations" WHERE name = ?').run(name);
    rememberSqlite(db, baseline);
  }
}

async function beginWhenFree(db: Sqlite.Database): Promise<void> {
  const end = Date.now() + WAIT_MS;
  for (;;) {
    try {
      // Foreign keys are off while tables are rebuilt (a DROP would cascade) and checked before the
      // commit.
      db.exec("PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA foreign_keys=OFF");
      db.exec("BEGIN IMMEDIATE");
      return;
    } catch (error) {
      if (!/locked|busy/iu.test(String(error)) || Date.now() > end) throw error;
      await sleep(20);
    }
  }
}

/**
 * Like migrateSqlite, under a lock that other processes wait for. A new enum value can be used only
 * after a commit (https://www.postgresql.org/docs/15/sql-altertype.html), so a migration that adds
 * one ends its transaction; the guards are placed in the last one.
 */
export async function migratePostgres(
  connectionString: string,
  { migrations, guards }: Target,
): Promise<void> {
  const db = new pg.Client({ connectionString });
  await db.connect();
  try {
    let left = 1;
    while (left > 0) {
      await db.query("BEGIN");
      await db.query("SELECT pg_advisory_xact_lock($1)", [POSTGRES_LOCK]);
      await db.query(LEDGER);
      await adoptPostgres(db, migrations);
      const missing = pending(migrations, await appliedPostgres(db));
      const now = upToNewValue(missing);
      if (now.length > 0) await dropPostgresGuards(db);
      for (const migration of now) {
        await db.query(migration.sql);
        await rememberPostgres(db, migration);
      }
      left = missing.length - now.length;
      if (left === 0) await placePostgresGuards(db, guards);
      await db.query("COMMIT");
    }
  } finally {
    await db.end();
  }
}

/** The migrations up to the first that adds a value to an enum. */
function upToNewValue(missing: Migration[]): Migration[] {
  const first = missing.findIndex(({ sql }) => /ALTER TYPE [^;]+ ADD VALUE/iu.test(sql));
  return first === -1 ? missing : missing.slice(0, first + 1);
}

async function appliedPostgres(db: pg.Client): Promise<Map<string, string>> {
  const { rows } = await db.query<{ name: string; checksum: string }>(
    'SELECT name, checksum FROM "_migrations"',
  );
  return new Map(rows.map(({ name, checksum }) => [name, checksum]));
}

async function rememberPostgres(db: pg.Client, { name, checksum }: Migration): Promise<void> {
  await db.query('INSERT INTO "_migrations" (name, checksum) VALUES ($1, $2)', [name, checksum]);
}

async function adoptPostgres(db: pg.Client, migrations: Migration[]): Promise<void> {
  for (const baseline of adopted(migrations, await appliedPostgres(db))) {
    await db.query('DELETE FROM "_migrations" WHERE name = ANY($1)', [
      [...baseline.replaces.keys()],
    ]);
    await rememberPostgres(db, baseline);
  }
}
