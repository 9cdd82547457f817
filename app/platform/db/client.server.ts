import { chmodSync, mkdirSync, statSync } from "node:fs";
import { dirname } from "node:path";
import { PrismaPg } from "@prisma/adapter-pg";
import type pg from "pg";
import { PrismaClient as PostgresClient } from "#generated/postgres/client.ts";
import { Prisma, PrismaClient } from "#generated/sqlite/client.ts";
import { log } from "#app/platform/log.server.ts";
import { SqliteAdapter } from "./sqlite-adapter.server.ts";
import { guardTransactions } from "./transactions.server.ts";

/**
 * The database outside transactions. Both generated clients have the same models; the type is the
 * SQLite client's.
 */
export type Db = PrismaClient;
/** The database inside a transaction: the only client that may be used there. */
export type Tx = Prisma.TransactionClient;
export type Dialect = "sqlite" | "postgres";

type HotRead = (sql: string, parameters: (string | number)[]) => Promise<unknown[][]>;
export type Database = {
  db: Db;
  dialect: Dialect;
  /**
   * Reads rows as arrays, bypassing Prisma, for the one query of a cached page. Parameters are
   * written as `?`.
   */
  hotRead: HotRead;
  close(): Promise<void>;
};

/**
 * In milliseconds. Writers queue behind each other, so they get longer than Prisma's 2 and 5
 * seconds.
 */
const transactionOptions = { maxWait: 15_000, timeout: 15_000 };

/** A file of another user's that this one may write keeps its mode. */
function forOwnUserOnly(path: string): void {
  if (statSync(path).uid === process.getuid?.()) chmodSync(path, 0o600);
}

export async function openSqlite(path: string): Promise<Database> {
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
  const adapter = new SqliteAdapter(path);
  const db = guardTransactions(new PrismaClient({ adapter, transactionOptions }));
  await db.$connect();
  forOwnUserOnly(path);
  const statements = new Map<string, ReturnType<SqliteAdapter["readerDb"]["prepare"]>>();
  const hotRead: HotRead = async (sql, parameters) => {
    let statement = statements.get(sql);
    if (!statement) statements.set(sql, (statement = adapter.readerDb.prepare(sql).raw()));
    return statement.all(parameters) as unknown[][];
  };
  return { db, dialect: "sqlite", hotRead, close: () => db.$disconnect() };
}

/** The type `timestamp without time zone` (pg_type.oid). */
const TIMESTAMP = "1114";

export async function openPostgres(connectionString: string): Promise<Database> {
  const { default: pgModule } = await import("pg");
  const pool: pg.Pool = new pgModule.Pool({ connectionString, max: 10 });
  // When the server closes an idle connection (a restart, say), the next query opens a new one.
  // Without a listener, the error would end the process.
  pool.on("error", (error) => log().warn({ err: error.message }, "a database connection was lost"));
  // Time stamps are stored in UTC without a zone; pg would read them in the process's time zone.
  const types: pg.CustomTypesConfig = {
    getTypeParser: (oid, format): unknown =>
      String(oid) === TIMESTAMP
        ? (text: string) => `${text}Z`
        : pgModule.types.getTypeParser(oid, format),
  };
  const db = guardTransactions(
    new PostgresClient({ adapter: new PrismaPg(pool), transactionOptions }),
  ) as unknown as Db;
  await db.$connect();
  const hotRead: HotRead = async (sql, parameters) => {
    let position = 0;
    const text = sql.replace(/\?/gu, () => `$${++position}`);
    const result = await pool.query<unknown[]>({
      text,
      values: parameters,
      rowMode: "array",
      types,
    });
    return result.rows;
  };
  return {
    db,
    dialect: "postgres",
    hotRead,
    close: async () => {
      await db.$disconnect();
      await pool.end();
    },
  };
}

let current: Database | undefined;

/** The process's database, opened once by the server's start (or by a test). */
export function database(): Database {
  if (!current) throw new Error("The database is not open yet.");
  return current;
}

export function useDatabase(opened: Database): void {
  current = opened;
}
