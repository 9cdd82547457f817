import { randomBytes } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { afterAll, beforeAll } from "vitest";

/** A fresh, migrated database for each test file, on the kind that MILEPOST_TEST_DATABASE names. */
export const kind = process.env.MILEPOST_TEST_DATABASE === "postgres" ? "postgres" : "sqlite";
const folder = mkdtempSync(join(tmpdir(), "milepost-test-"));
const name = `milepost_${randomBytes(6).toString("hex")}`;
const admin = process.env.TEST_POSTGRES_URL ?? "";

Object.assign(process.env, {
  NODE_ENV: "test",
  DATA_DIR: folder,
  LOG_LEVEL: "silent",
  PUBLIC_URL: "http://milepost.test",
  SET_UP_CODE: "open-sesame",
});
if (kind === "postgres") {
  const url = new URL(admin);
  url.pathname = `/${name}`;
  process.env.DATABASE_URL = url.href;
} else {
  delete process.env.DATABASE_URL;
}

async function asAdmin(sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: admin });
  await client.connect();
  await client.query(sql);
  await client.end();
}

beforeAll(async () => {
  if (kind === "postgres") await asAdmin(`CREATE DATABASE ${name}`);
  const { openDatabase } = await import("#app/serve/open-database.server.ts");
  const { env } = await import("#app/platform/env.server.ts");
  await openDatabase(env());
});

afterAll(async () => {
  const { database } = await import("#app/platform/db/client.server.ts");
  await database().close();
  if (kind === "postgres") await asAdmin(`DROP DATABASE ${name} WITH (FORCE)`);
  rmSync(folder, { recursive: true, force: true });
});
