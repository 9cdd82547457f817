import type {
  SqlDriverAdapter,
  SqlDriverAdapterFactory,
  SqlQuery,
} from "@prisma/driver-adapter-utils";
import Database from "libsql";
import { BUSY_MS, LastingConnection } from "./sqlite-connection.server.ts";
import { isInTransaction } from "./transactions.server.ts";

function isRead(sql: string): boolean {
  return (
    /^\s*SELECT\b/iu.test(sql) ||
    (/^\s*WITH\b/iu.test(sql) && !/\b(INSERT|UPDATE|DELETE|REPLACE)\b/iu.test(sql))
  );
}

/**
 * SQLite for Prisma with what Prisma's own adapters lack (docs/decisions/0002): one write
 * connection behind the adapter's lock, transactions that begin IMMEDIATE, persistent PRAGMAs, and
 * a read-only connection for reads outside transactions.
 */
export class SqliteAdapter implements SqlDriverAdapterFactory {
  readonly provider = "sqlite";
  readonly adapterName = "milepost-sqlite";
  /** The read-only connection, for the few reads that are hot enough to be prepared by hand. */
  readonly readerDb: Database.Database;

  constructor(private readonly path: string) {
    this.readerDb = new Database(path, { timeout: BUSY_MS });
  }

  async connect(): Promise<SqlDriverAdapter> {
    const writer = await new LastingConnection(
      new Database(this.path, { timeout: BUSY_MS }),
      true,
    ).connect();
    const reader = await new LastingConnection(this.readerDb, false).connect();
    const guardedWriter = () => {
      // A write would wait for the lock that its own transaction holds.
      if (isInTransaction())
        throw new Error(
          "A write through the plain client inside a transaction: use the transaction's client.",
        );
      return writer;
    };
    return {
      provider: "sqlite",
      adapterName: this.adapterName,
      // INSERT … RETURNING arrives here too, so the SQL text decides where a query goes.
      queryRaw: async (query: SqlQuery) =>
        (isRead(query.sql) ? reader : guardedWriter()).queryRaw(query),
      executeRaw: async (query: SqlQuery) => guardedWriter().executeRaw(query),
      executeScript: async (sql: string) => guardedWriter().executeScript(sql),
      startTransaction: async (isolation) => guardedWriter().startTransaction(isolation),
      // Above this many parameters Prisma splits a query inside a transaction, even a SELECT, which
      // would take the lock.
      getConnectionInfo: () => ({ maxBindValues: 32_766, supportsRelationJoins: false }),
      dispose: async () => {
        await reader.dispose();
        await writer.dispose();
      },
    };
  }
}
