import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Sqlite from "libsql";
import { describe, expect, test } from "vitest";
import { migrateSqlite, readMigrations } from "#app/platform/db/migrate.server.ts";

const all = readMigrations("prisma/migrations/sqlite");
const before = all.filter(({ name }) => !/ledger/u.test(name));

describe("a database of the version before", () => {
  test("is brought up to date with what is in it, and with every guard that it had", async () => {
    const path = join(mkdtempSync(join(tmpdir(), "milepost-upgrade-")), "milepost.db");
    await migrateSqlite(path, before);
    const old = new Sqlite(path);
    const insert = (table: string, row: Record<string, string | number>) => old.prepare(`INSERT INTO "${table}" (${Object.keys(row).map((key) => `"${key}"`).join(", ")}) VALUES (${Object.keys(row).map(() => "?").join(", ")})`).run(Object.values(row));
    const now = new Date().toISOString();
    const owned = { workspaceId: "w", projectId: "p" };
    insert("Workspace", { id: "w", name: "Studio", legalName: "Studio", country: "LT", email: "s@s.example", currency: "EUR", locale: "en", timeZone: "Europe/Vilnius", accent: "#2b4c7e", terms: "Be kind.", createdAt: now });
    insert("Client", { id: "c", workspaceId: "w", name: "Café", country: "LT", createdAt: now });
    insert("Project", { id: "p", workspaceId: "w", clientId: "c", title: "Shop", currency: "EUR", timeZone: "Europe/Vilnius", createdAt: now });
    insert("Milestone", { id: "p-m", ...owned, position: 0, title: "Concept", dueOn: "2026-12-01" });
    insert("Agreement", { id: "p-a", ...owned, number: 1, status: "in_force", text: "Text", sha256: "x", scope: "{}", locale: "en", sentAt: now });
    insert("Signature", { id: "p-s", ...owned, agreementId: "p-a", contactId: "k", name: "Jonas", contactName: "Jonas", email: "j@c.example", identification: "code", consent: "Yes", sha256: "x", ip: "192.0.2.1", userAgent: "Test", signedAt: now });
    const triggers = (db: Sqlite.Database) => (db.prepare("SELECT name FROM sqlite_master WHERE type = 'trigger' ORDER BY name").raw().all() as [string][]).map(([name]) => name);
    const guards = triggers(old);
    old.close();

    await migrateSqlite(path, all);
    await migrateSqlite(path, all);
    const db = new Sqlite(path);
    expect(triggers(db)).toEqual(expect.arrayContaining(guards));
    expect(db.prepare('SELECT "kind", "price", "eventCount" FROM "Agreement"').raw().all()).toEqual([["original", null, 0]]);
    expect(db.prepare('SELECT "name", "party", "signerId" FROM "Signature"').raw().all()).toEqual([["Jonas", "client", null]]);
    expect(db.prepare('SELECT "workingDays" FROM "Workspace"').raw().all()).toEqual([["1 2 3 4 5"]]);
    const version = () => (db.prepare('SELECT "version" FROM "Project"').raw().all() as [number][])[0]?.[0] ?? -1;
    const was = version();
    db.exec(`UPDATE "Milestone" SET "title" = 'Draft' WHERE "id" = 'p-m'`);
    expect(version()).toBe(was + 1);
    for (const change of [`UPDATE "Agreement" SET "text" = 'Other'`, `UPDATE "Signature" SET "name" = 'Other'`, 'DELETE FROM "Signature"']) expect(() => db.exec(change)).toThrow();
    db.close();
  });
});
