import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import Sqlite from "libsql";
import pg from "pg";

type Migration = { name: string; sql: string; checksum: string };

const LEDGER = `CREATE TABLE IF NOT EXISTS "_migrations" (
  "name" TEXT PRIMARY KEY, "checksum" TEXT NOT NULL, "applied_at" TIMESTAMP NOT NULL DEFAULT CURRENT_TIMESTAMP)`;
const WAIT_MS = 30_000;
const POSTGRES_LOCK = 7_110_921_001;

export function readMigrations(folder: string): Migration[] {
  return readdirSync(folder)
    .filter((name) => existsSync(join(folder, name, "migration.sql")))
    .sort()
    .map((name) => {
      const sql = readFileSync(join(folder, name, "migration.sql"), "utf8");
      return { name, sql, checksum: createHash("sha256").update(sql).digest("hex") };
    });
}

/** What is still to be applied, in order. @throws when the database and the folder contradict each other. */
function pending(all: Migration[], applied: Map<string, string>): Migration[] {
  for (const name of applied.keys()) {
    if (!all.some((migration) => migration.name === name))
      throw new Error(`The database has migration ${name}, which this version of Milepost lacks.`);
  }
  for (const { name, checksum } of all) {
    if (applied.has(name) && applied.get(name) !== checksum)
      throw new Error(`Migration ${name} was edited after it was applied.`);
  }
  return all.filter(({ name }) => !applied.has(name));
}

/** Applies what is missing in one transaction, once even when several processes start together. */
export async function migrateSqlite(path: string, all: Migration[]): Promise<void> {
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
  // No native timeout: it would stop the event loop, and with it whoever holds the lock in this very process.
  const db = new Sqlite(path, { timeout: 0 });
  try {
    await beginWhenFree(db);
    db.exec(LEDGER);
    const rows = db.prepare('SELECT name, checksum FROM "_migrations"').raw().all() as [
      string,
      string,
    ][];
    for (const migration of pending(all, new Map(rows))) {
      db.exec(migration.sql);
      db.prepare('INSERT INTO "_migrations" (name, checksum) VALUES (?, ?)').run(
        migration.name,
        migration.checksum,
      );
    }
    const broken = db.prepare("PRAGMA foreign_key_check").raw().all();
    if (broken.length > 0)
      throw new Error(`A migration broke foreign keys: ${JSON.stringify(broken.slice(0, 5))}`);
    db.exec("COMMIT");
  } finally {
    if (db.inTransaction) db.exec("ROLLBACK");
    db.close();
  }
}

async function beginWhenFree(db: Sqlite.Database): Promise<void> {
  const end = Date.now() + WAIT_MS;
  for (;;) {
    try {
      // Foreign keys are off while tables are rebuilt (a DROP would cascade) and checked before the commit.
      db.exec("PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA foreign_keys=OFF");
      db.exec("BEGIN IMMEDIATE");
      return;
    } catch (error) {
      if (!/locked|busy/iu.test(String(error)) || Date.now() > end) throw error;
      await sleep(20);
    }
  }
}

/** One transaction a migration (so that the next can use its enum values), each under a lock that others wait for. */
export async function migratePostgres(connectionString: string, all: Migration[]): Promise<void> {
  const db = new pg.Client({ connectionString });
  await db.connect();
  try {
    for (;;) {
      await db.query("BEGIN");
      await db.query("SELECT pg_advisory_xact_lock($1)", [POSTGRES_LOCK]);
      await db.query(LEDGER);
      const { rows } = await db.query<{ name: string; checksum: string }>(
        'SELECT name, checksum FROM "_migrations"',
      );
      const [next] = pending(all, new Map(rows.map(({ name, checksum }) => [name, checksum])));
      if (next) {
        await db.query(next.sql);
        await db.query('INSERT INTO "_migrations" (name, checksum) VALUES ($1, $2)', [
          next.name,
          next.checksum,
        ]);
      }
      await db.query("COMMIT");
      if (!next) return;
    }
  } finally {
    await db.end();
  }
}
