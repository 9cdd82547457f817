import { describe, expect, test } from "vitest";
import { database } from "#app/platform/db/client.server.ts";
import { env } from "#app/platform/env.server.ts";
import { readMigrations } from "#app/platform/db/migrations.server.ts";
import { openDatabase } from "#app/serve/open-database.server.ts";
import { kind } from "#tests/support/database.ts";
import { runChild } from "#tests/support/run-child.ts";
import { times } from "#tests/support/world.ts";

const row = (key: string) => ({ key, count: 0, expiresAt: new Date() });

describe("the database", () => {
  test("two processes that read and write in transactions lose nothing and never fail", async () => {
    const { db } = database();
    await db.throttle.create({ data: row("counter") });
    const ended = await Promise.all(times(2, () => runChild("count-up", { times: 100 })));
    expect(ended.map(({ code, output }) => [code, output])).toEqual([
      [0, ""],
      [0, ""],
    ]);
    expect((await db.throttle.findUniqueOrThrow({ where: { key: "counter" } })).count).toBe(200);
  });

  test("an open transaction is invisible outside it, and a rollback undoes no other write", async () => {
    const { db } = database();
    await db.throttle.create({ data: row("dirty") });
    let seen = -1;
    await expect(
      db.$transaction(async (tx) => {
        await tx.throttle.update({ where: { key: "dirty" }, data: { count: 7 } });
        seen = (await db.throttle.findUniqueOrThrow({ where: { key: "dirty" } })).count;
        throw new Error("rolled back");
      }),
    ).rejects.toThrow("rolled back");
    expect([
      seen,
      (await db.throttle.findUniqueOrThrow({ where: { key: "dirty" } })).count,
    ]).toEqual([0, 0]);
  });

  test("foreign keys are enforced", async () => {
    await expect(
      database().db.session.create({
        data: {
          id: "s",
          userId: "nobody",
          userAgent: "",
          createdAt: new Date(),
          lastSeenAt: new Date(),
          expiresAt: new Date(),
        },
      }),
    ).rejects.toThrow();
  });

  test("migrations are applied once, even when three processes open it at the same time", async () => {
    const before = database();
    await Promise.all(times(3, () => openDatabase(env())));
    const count = await database().db.$queryRawUnsafe<{ n: bigint | number }[]>(
      'SELECT count(*) AS n FROM "_migrations"',
    );
    expect(Number(count[0]!.n)).toBe(readMigrations(`prisma/migrations/${kind}`).length);
    expect(await before.db.workspace.count()).toBe(0);
  });

  test("SQLite's PRAGMAs persist, and a write that bypasses the transaction's client fails instead of waiting forever", async () => {
    const { db } = database();
    if (kind === "postgres") {
      expect(await db.$queryRawUnsafe("SHOW default_transaction_isolation")).toEqual([
        { default_transaction_isolation: "read committed" },
      ]);
      return;
    }
    const pragma = async (name: string) =>
      Object.values(
        (
          await db.$transaction((tx) =>
            tx.$queryRawUnsafe<Record<string, unknown>[]>(`PRAGMA ${name}`),
          )
        )[0]!,
      )[0];
    await db.$transaction((tx) => tx.throttle.create({ data: row("pragma") }));
    expect([
      await pragma("journal_mode"),
      await pragma("synchronous"),
      await pragma("foreign_keys"),
    ]).toEqual(["wal", 2, 1]);
    await expect(
      db.$transaction(() => db.throttle.create({ data: row("deadlock") })),
    ).rejects.toThrow("use the transaction's client");
  });
});
