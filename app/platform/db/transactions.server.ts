import { AsyncLocalStorage } from "node:async_hooks";
import { setTimeout as sleep } from "node:timers/promises";
import type { Prisma } from "#generated/sqlite/client.ts";

/**
 * One entry for each interactive transaction's callback; `open` turns false once the callback has
 * settled.
 */
const marks = new AsyncLocalStorage<{ open: boolean }>();

/** Is the caller running inside a transaction's callback? */
export const isInTransaction = (): boolean => marks.getStore()?.open === true;

type Work = (tx: unknown) => Promise<unknown>;
type Transact = (this: unknown, work: Work, options?: object) => Promise<unknown>;

const TRIES = 5;

/**
 * Adapts `client.$transaction(async (tx) => …)` to what commands rely on: work that PostgreSQL
 * rolled back because of a deadlock or a serialization failure is retried, and its async context is
 * marked, so that a would-be deadlock is reported. Commands write first, conditionally, so read
 * committed is enough.
 */
export function guardTransactions<C extends { $transaction: unknown }>(client: C): C {
  const original = client.$transaction as Transact;
  const guarded: Transact = async function (work, options) {
    if (typeof work !== "function") return original.call(this, work, options);
    for (let attempt = 1; ; attempt++) {
      try {
        return await original.call(this, marked(work), options);
      } catch (error) {
        if (attempt >= TRIES || !isPassingConflict(error)) throw error;
        await sleep(Math.random() * 20 * attempt);
      }
    }
  };
  client.$transaction = guarded;
  return client;
}

function marked(work: Work): Work {
  return async (tx) => {
    const mark = { open: true };
    try {
      // Awaited here, because the work may return a lazy promise that starts only when it is
      // awaited.
      return await marks.run(mark, async () => await work(tx));
    } finally {
      mark.open = false;
    }
  };
}

function isPassingConflict(error: unknown): boolean {
  if (!(error instanceof Error) || !("code" in error)) return false;
  if (error.code === "P2034") return true;
  return (
    error.code === "P2010" &&
    /40001|40P01/u.test(JSON.stringify((error as Prisma.PrismaClientKnownRequestError).meta ?? {}))
  );
}
