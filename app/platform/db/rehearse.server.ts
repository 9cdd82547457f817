import type { Db, Tx } from "./client.server.ts";

/** Carries an outcome out of a transaction that must be rolled back. */
class Rehearsed<T> extends Error {
  constructor(readonly outcome: T) {
    super("a rehearsal leaves nothing behind");
  }
}

/** Does work in a transaction and rolls it back: nothing is taken, written or mailed. */
export async function rehearse<T>(db: Db, work: (tx: Tx) => Promise<T>): Promise<T> {
  try {
    return await db.$transaction(async (tx) => {
      throw new Rehearsed(await work(tx));
    });
  } catch (error) {
    if (error instanceof Rehearsed) return (error as Rehearsed<T>).outcome;
    throw error;
  }
}

type Work = (tx: Tx) => Promise<unknown>;

/**
 * A database whose transactions are rehearsals, each seen by `watch` at its end. What is written
 * outside of transactions is written.
 */
export function rehearsing(db: Db, watch: (tx: Tx) => Promise<void>): Db {
  const transact = (work: Work) =>
    rehearse(db, async (tx) => {
      const result = await work(tx);
      await watch(tx);
      return result;
    });
  return new Proxy(db, {
    get: (target, key): unknown =>
      key === "$transaction" ? transact : Reflect.get(target, key, target),
  });
}
