import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Sqlite from "libsql";
import { describe, expect, test } from "vitest";
import { migrateSqlite, readMigrations } from "#app/platform/db/migrate.server.ts";

const all = readMigrations("prisma/migrations/sqlite");
const before = all.filter(
  ({ name }) =>
    !/ledger|books|invoicing|reminders|bank|links|cancelled|ways|card_accounts|rates|kept|interest/u.test(
      name,
    ),
);

describe("a database of the version before", () => {
  test("is brought up to date with what is in it, and with every guard that it had", async () => {
    const path = join(mkdtempSync(join(tmpdir(), "milepost-upgrade-")), "milepost.db");
    await migrateSqlite(path, before);
    const old = new Sqlite(path);
    const insert = (table: string, row: Record<string, string | number>) =>
      old
        .prepare(
          `INSERT INTO "${table}" (${Object.keys(row)
            .map((key) => `"${key}"`)
            .join(", ")}) VALUES (${Object.keys(row)
            .map(() => "?")
            .join(", ")})`,
        )
        .run(Object.values(row));
    const now = new Date().toISOString();
    const owned = { workspaceId: "w", projectId: "p" };
    insert("Workspace", {
      id: "w",
      name: "Studio",
      legalName: "Studio",
      country: "LT",
      email: "s@s.example",
      currency: "EUR",
      locale: "en",
      timeZone: "Europe/Vilnius",
      accent: "#2b4c7e",
      terms: "Be kind.",
      createdAt: now,
    });
    insert("Client", { id: "c", workspaceId: "w", name: "Café", country: "LT", createdAt: now });
    insert("Project", {
      id: "p",
      workspaceId: "w",
      clientId: "c",
      title: "Shop",
      currency: "EUR",
      timeZone: "Europe/Vilnius",
      createdAt: now,
    });
    insert("Milestone", {
      id: "p-m",
      ...owned,
      position: 0,
      title: "Concept",
      dueOn: "2026-12-01",
    });
    insert("Agreement", {
      id: "p-a",
      ...owned,
      number: 1,
      status: "in_force",
      text: "Text",
      sha256: "x",
      scope: "{}",
      locale: "en",
      sentAt: now,
    });
    insert("Signature", {
      id: "p-s",
      ...owned,
      agreementId: "p-a",
      contactId: "k",
      name: "Jonas",
      contactName: "Jonas",
      email: "j@c.example",
      identification: "code",
      consent: "Yes",
      sha256: "x",
      ip: "192.0.2.1",
      userAgent: "Test",
      signedAt: now,
    });
    // Paid in cash with more than was asked, and by a transfer that was taken back.
    insert("Invoice", {
      id: "p-i",
      ...owned,
      kind: "prepayment",
      status: "issued",
      series: "{number}",
      sequence: 1,
      number: "001",
      title: "Deposit",
      currency: "EUR",
      locale: "en",
      issuedOn: "2026-11-01",
      suppliedOn: "2026-11-01",
      dueOn: "2026-11-15",
      seller: "{}",
      buyer: "{}",
      taxes: "[]",
      net: 1_000,
      tax: 0,
      gross: 1_000,
      due: 1_000,
      paid: 1_000,
      reference: "RF",
      createdAt: now,
    });
    insert("Payment", {
      id: "p-c",
      ...owned,
      invoiceId: "p-i",
      method: "cash",
      status: "succeeded",
      amount: 1_200,
      overpaid: 200,
      currency: "EUR",
      startedAt: now,
    });
    insert("Payment", {
      id: "p-t",
      ...owned,
      invoiceId: "p-i",
      method: "transfer",
      status: "succeeded",
      amount: 1_000,
      currency: "EUR",
      startedAt: now,
    });
    insert("PaymentReversal", {
      id: "p-r",
      ...owned,
      paymentId: "p-t",
      amount: 1_000,
      reason: "A slip",
      recordedBy: "Rūta",
      reversedAt: now,
    });
    const triggers = (db: Sqlite.Database) =>
      (
        db
          .prepare("SELECT name FROM sqlite_master WHERE type = 'trigger' ORDER BY name")
          .raw()
          .all() as [string][]
      ).map(([name]) => name);
    const guards = triggers(old);
    old.close();

    await migrateSqlite(path, all);
    await migrateSqlite(path, all);
    const db = new Sqlite(path);
    expect(triggers(db)).toEqual(expect.arrayContaining(guards));
    expect(db.prepare('SELECT "kind", "price", "eventCount" FROM "Agreement"').raw().all()).toEqual(
      [["original", null, 0]],
    );
    expect(db.prepare('SELECT "name", "party", "signerId" FROM "Signature"').raw().all()).toEqual([
      ["Jonas", "client", null],
    ]);
    expect(db.prepare('SELECT "workingDays" FROM "Workspace"').raw().all()).toEqual([
      ["1 2 3 4 5"],
    ]);
    expect(
      db.prepare('SELECT "id", "booked", "returned" FROM "Payment" ORDER BY "id"').raw().all(),
    ).toEqual([
      ["p-c", 1_000, 0],
      ["p-t", 0, 1_000],
    ]);
    expect(
      db
        .prepare(
          'SELECT "paymentId", "invoiceId", "amount" FROM "PaymentPart" ORDER BY "paymentId"',
        )
        .raw()
        .all(),
    ).toEqual([
      ["p-c", "p-i", 1_200],
      ["p-t", "p-i", 1_000],
    ]);
    expect(
      db.prepare('SELECT "invoiceId", "kind", "amount", "paymentId" FROM "Booking"').raw().all(),
    ).toEqual([["p-i", "payment", 1_000, "p-c"]]);
    expect(db.prepare('SELECT "paid" FROM "Invoice"').raw().all()).toEqual([[1_000]]);
    const version = () =>
      (db.prepare('SELECT "version" FROM "Project"').raw().all() as [number][])[0]?.[0] ?? -1;
    const was = version();
    db.exec(`UPDATE "Milestone" SET "title" = 'Draft' WHERE "id" = 'p-m'`);
    expect(version()).toBe(was + 1);
    for (const change of [
      `UPDATE "Agreement" SET "text" = 'Other'`,
      `UPDATE "Signature" SET "name" = 'Other'`,
      'DELETE FROM "Signature"',
      'DELETE FROM "Booking"',
      'UPDATE "Booking" SET "amount" = 1',
      'UPDATE "Payment" SET "returned" = 201 WHERE "id" = \'p-c\'',
    ])
      expect(() => db.exec(change)).toThrow();
    db.close();
  });
});
