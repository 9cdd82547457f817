// node scripts/new-migration.js <name>: writes the SQL from the schema as of the last migration to
// the schema as it is now.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { migrationSql } from "./migration-sql.js";

const SNAPSHOT = "prisma/migrations/schema.prisma";

const name = (process.argv[2] ?? "init").replace(/\W+/gu, "_");
const stamp = new Date().toISOString().replace(/\D/gu, "").slice(0, 14);
const schema = readFileSync("prisma/schema.prisma", "utf8");
const before = existsSync(SNAPSHOT) ? readFileSync(SNAPSHOT, "utf8") : null;

for (const dialect of ["sqlite", "postgres"]) {
  const sql = await migrationSql(dialect, before, schema);
  if (!sql) {
    console.log(`${dialect}: no change`);
    continue;
  }
  const folder = join("prisma/migrations", dialect, `${stamp}_${name}`);
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, "migration.sql"), sql);
  console.log(`wrote ${folder}`);
}
writeFileSync(SNAPSHOT, schema);
process.exit(0);
