import { join } from "node:path";
import { openPostgres, openSqlite, useDatabase } from "#app/platform/db/client.server.ts";
import { migratePostgres, migrateSqlite, readMigrations } from "#app/platform/db/migrate.server.ts";
import { SettingError, type Env } from "#app/platform/env.server.ts";

/** Opens the database that the settings name, with every migration applied. */
export async function openDatabase(settings: Env): Promise<void> {
  const folder = (dialect: string) =>
    readMigrations(join(process.cwd(), "prisma/migrations", dialect));
  if (settings.DATABASE_URL) {
    await migratePostgres(settings.DATABASE_URL, folder("postgres")).catch((error: unknown) => {
      throw isUnreachable(error)
        ? new SettingError(
            "The database can't be reached; check DATABASE_URL, and whether PostgreSQL is running.",
          )
        : error;
    });
    useDatabase(await openPostgres(settings.DATABASE_URL));
    return;
  }
  const path = join(settings.dataDir, "milepost.db");
  await migrateSqlite(path, folder("sqlite"));
  useDatabase(await openSqlite(path));
}

const UNREACHABLE = new Set([
  "ECONNREFUSED",
  "ENOTFOUND",
  "ETIMEDOUT",
  "EHOSTUNREACH",
  "28P01",
  "28000",
  "3D000",
]);

function isUnreachable(error: unknown): boolean {
  return error instanceof Error && "code" in error && UNREACHABLE.has(String(error.code));
}
