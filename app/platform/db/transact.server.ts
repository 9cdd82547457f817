import { setTimeout as sleep } from "node:timers/promises";
import { Prisma } from "#generated/sqlite/client.ts";
import type { Db, Tx } from "./client.server.ts";

const TRIES = 5;

/**
 * Runs work in one transaction. PostgreSQL may end it because of a deadlock or a serialization
 * failure; nothing has happened then, and it is run again. Commands write first, conditionally, so
 * that read committed is enough.
 */
export async function transact<T>(db: Db, work: (tx: Tx) => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await db.$transaction(work);
    } catch (error) {
      if (attempt >= TRIES || !isPassingConflict(error)) throw error;
      await sleep(Math.random() * 20 * attempt);
    }
  }
}

function isPassingConflict(error: unknown): boolean {
  if (!(error instanceof Error) || !("code" in error)) return false;
  if (error.code === "P2034") return true;
  return (
    error.code === "P2010" &&
    /40001|40P01/u.test(JSON.stringify((error as Prisma.PrismaClientKnownRequestError).meta ?? {}))
  );
}

/** Is this error a row that exists already? */
export function isDuplicate(error: unknown): boolean {
  return error instanceof Error && "code" in error && error.code === "P2002";
}
