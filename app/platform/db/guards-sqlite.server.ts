import type Sqlite from "libsql";
import { head, partialIndex, place, sameLists, type Guards, type Placed } from "./guards.server.ts";

function sqliteTrigger(placed: Placed): string {
  const { guard } = placed;
  const statements = "refuses" in guard ? [`SELECT RAISE(ABORT, '${guard.refuses}')`] : guard.does;
  const condition = guard.when === undefined ? "" : ` WHEN ${guard.when}`;
  return `${head(placed)}${condition} BEGIN ${statements.map((line) => `${line}; `).join("")}END`;
}

/**
 * Makes the triggers of an SQLite database exactly the declared ones.
 * @throws Error when they differ from the declared ones.
 */
export function placeSqliteGuards(db: Sqlite.Database, { triggers, indexes }: Guards): void {
  const columnsOf = (table: string) =>
    (db.prepare(`SELECT "name" FROM pragma_table_info('${table}')`).raw().all() as [string][]).map(
      ([name]) => name,
    );
  for (const index of indexes) db.exec(partialIndex(index));
  const declared = place(triggers, columnsOf).map(sqliteTrigger).sort();
  if (sameLists(sqliteTriggers(db), declared)) return;
  dropSqliteGuards(db);
  for (const trigger of declared) db.exec(trigger);
  if (!sameLists(sqliteTriggers(db), declared)) throw new Error("The guards aren't as declared.");
}

const sqliteTriggers = (db: Sqlite.Database) =>
  (
    db.prepare(`SELECT "sql" FROM "sqlite_master" WHERE "type" = 'trigger'`).raw().all() as [
      string,
    ][]
  )
    .map(([sql]) => sql)
    .sort();

/** Runs before a migration: a table can't be rebuilt while triggers name it. */
export function dropSqliteGuards(db: Sqlite.Database): void {
  const names = db
    .prepare(`SELECT "name" FROM "sqlite_master" WHERE "type" = 'trigger'`)
    .raw()
    .all() as [string][];
  for (const [name] of names) db.exec(`DROP TRIGGER "${name}"`);
}
