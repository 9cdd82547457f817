import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";

export type Migration = {
  name: string;
  sql: string;
  checksum: string;
  /** The older migrations that this one replaces, each with its checksum. */
  replaces: ReadonlyMap<string, string>;
};

/** The names and checksums of the migrations that the database has recorded. */
export type Applied = ReadonlyMap<string, string>;

const replacesShape = z.record(z.string(), z.string());

/** The migrations of a folder in order: one folder each, with its `migration.sql`. */
export function readMigrations(folder: string): Migration[] {
  return readdirSync(folder)
    .filter((name) => existsSync(join(folder, name, "migration.sql")))
    .sort()
    .map((name) => {
      const sql = readFileSync(join(folder, name, "migration.sql"), "utf8");
      const list = join(folder, name, "replaces.json");
      const replaces = existsSync(list)
        ? replacesShape.parse(JSON.parse(readFileSync(list, "utf8")))
        : {};
      return {
        name,
        sql,
        checksum: createHash("sha256").update(sql).digest("hex"),
        replaces: new Map(Object.entries(replaces)),
      };
    });
}

/**
 * The baselines that a database already has under older names.
 * @throws when it has only some of those: the rest is no longer known here.
 */
export function adopted(all: Migration[], applied: Applied): Migration[] {
  return all.filter(({ name, replaces }) => {
    const older = [...replaces.keys()].filter((each) => applied.has(each));
    if (older.length === 0) return false;
    const lacking = [...replaces].find(([each, checksum]) => applied.get(each) !== checksum);
    if (lacking)
      throw new Error(
        `The database lacks migration ${lacking[0]}. Start it once with the last version before ${name}, then with this one.`,
      );
    return true;
  });
}

/**
 * What is still to be applied, in order.
 * @throws when the database and the folder contradict each other.
 */
export function pending(all: Migration[], applied: Applied): Migration[] {
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
