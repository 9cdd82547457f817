import { setTimeout as sleep } from "node:timers/promises";
import type { Client, InStatement, ResultSet } from "@libsql/client";
import { Sqlite3Client, Sqlite3Transaction } from "@libsql/client/sqlite3";
import { PrismaLibSql } from "@prisma/adapter-libsql";
import type { SqlDriverAdapter } from "@prisma/driver-adapter-utils";
import type Database from "libsql";

/** How long a writer waits for another process's transaction, in milliseconds. */
export const BUSY_MS = 10_000;
const SQLITE_BUSY = 5;

/**
 * libsql is synchronous, so a native busy timeout would block the event loop while another process
 * writes; the writer waits here instead. It uses only exec(): libsql 0.5 never resets a prepared
 * statement that failed with SQLITE_BUSY, after which nothing on its connection commits.
 */
async function execWhenFree(
  db: Database.Database,
  sql: "BEGIN IMMEDIATE" | "COMMIT",
): Promise<void> {
  const end = Date.now() + BUSY_MS;
  for (;;) {
    try {
      db.exec(sql);
      return;
    } catch (error) {
      const code = ((error as { rawCode?: number }).rawCode ?? 0) & 255;
      if (code !== SQLITE_BUSY || Date.now() >= end) throw error;
      await sleep(1 + Math.random() * 3);
    }
  }
}

type Execute = (query: InStatement) => Promise<ResultSet>;

/**
 * Begins IMMEDIATE on the one connection. A query that arrives after the end must not run in the
 * next transaction.
 */
async function beginImmediate(db: Database.Database) {
  await execWhenFree(db, "BEGIN IMMEDIATE");
  const tx = new Sqlite3Transaction(db, "number");
  const execute: Execute = tx.execute.bind<Execute>(tx);
  let isOver = false;
  const end = () => {
    if (!isOver) tx.close(); // rolls back whatever has not been committed
    isOver = true;
  };
  return Object.assign(tx, {
    execute: async (query: InStatement) => {
      if (isOver) throw new Error("This transaction is over.");
      return execute(query);
    },
    commit: () => execWhenFree(db, "COMMIT").finally(end),
    rollback: async () => end(),
  });
}

/**
 * Prisma's libSQL adapter over one persistent connection: the stock client opens a new one after
 * each transaction, which loses the PRAGMAs. `synchronous=FULL`, so that an acknowledged payment
 * survives a power cut.
 */
export class LastingConnection extends PrismaLibSql {
  constructor(
    private readonly db: Database.Database,
    private readonly writable: boolean,
  ) {
    super({ url: "file:unused" });
  }

  override async connect(): Promise<SqlDriverAdapter> {
    const adapter = await super.connect();
    const own = this.writable ? "busy_timeout=0" : "query_only=ON";
    await adapter.executeScript(
      `PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA foreign_keys=ON; PRAGMA ${own}`,
    );
    return adapter;
  }

  override createClient(): Client {
    const { db } = this;
    const client = new Sqlite3Client("unused", {}, db, "number");
    if (!this.writable) return client;
    const execute: Execute = client.execute.bind<Execute>(client);
    return Object.assign(client, {
      transaction: () => beginImmediate(db),
      execute: async (query: { sql: string }) => {
        if (/^\s*PRAGMA\b/iu.test(query.sql)) return execute(query);
        const tx = await beginImmediate(db);
        try {
          const result = await tx.execute(query);
          await tx.commit();
          return result;
        } finally {
          await tx.rollback();
        }
      },
    });
  }
}
