import { join } from "node:path";
import { openPostgres, openSqlite, useDatabase } from "#app/platform/db/client.server.ts";
import { migratePostgres, migrateSqlite } from "#app/platform/db/migrate.server.ts";
import { readMigrations } from "#app/platform/db/migrations.server.ts";
import { SettingError, type Env } from "#app/platform/env.server.ts";
import { GUARDS } from "#prisma/guards.ts";

/**
 * Opens the database that the settings name, with every migration applied and every guard in place.
 */
export async function openDatabase(settings: Env): Promise<void> {
  const target = (dialect: string) => ({
    migrations: readMigrations(join(process.cwd(), "prisma/migrations", dialect)),
    guards: GUARDS,
  });
  if (settings.DATABASE_URL) {
    await migratePostgres(settings.DATABASE_URL, target("postgres")).catch((error: unknown) => {
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
  await migrateSqlite(path, target("sqlite"));
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
