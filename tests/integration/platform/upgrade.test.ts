import { randomBytes } from "node:crypto";
import { mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Sqlite from "libsql";
import pg from "pg";
import { describe, expect, test } from "vitest";
import { migratePostgres, migrateSqlite } from "#app/platform/db/migrate.server.ts";
import { readMigrations, type Migration } from "#app/platform/db/migrations.server.ts";
import { GUARDS } from "#prisma/guards.ts";
import { kind } from "#tests/support/database.ts";
import { migrationSql } from "../../../scripts/migration-sql.js";

/** A database of any kind, outside the app: rows as lists of texts. */
type Opened = {
  rows: (sql: string) => Promise<string[][]>;
  load: (dump: string) => Promise<void>;
  migrate: (migrations: Migration[], guards?: typeof GUARDS) => Promise<void>;
  close: () => Promise<void>;
};

const all = readMigrations(join("prisma/migrations", kind));
const old = readFileSync(join("tests/support/old-database", `${kind}.sql`), "utf8");
const schema = readFileSync("prisma/schema.prisma", "utf8");
const MODELS = [...schema.matchAll(/^model (\w+) \{/gmu)].map(([, name = ""]) => name);
/** The models whose table the version before already had. */
const OLD_MODELS = MODELS.filter((name) =>
  new RegExp(`^CREATE TABLE [^(]*\\b${name}\\b`, "mu").test(old),
);

const texts = (rows: unknown[][]) => rows.map((row) => row.map(String));

function openSqlite(): Opened {
  const path = join(mkdtempSync(join(tmpdir(), "milepost-upgrade-")), "milepost.db");
  const db = new Sqlite(path);
  return {
    rows: async (sql) => {
      const statement = db.prepare(sql);
      if (!/^SELECT/u.test(sql)) return (statement.run(), []);
      return texts(statement.raw().all() as unknown[][]);
    },
    load: async (dump) => {
      db.exec(dump);
      db.exec("PRAGMA foreign_keys=ON");
    },
    migrate: (migrations, guards = GUARDS) => migrateSqlite(path, { migrations, guards }),
    close: async () => {
      db.close();
    },
  };
}

async function openPostgres(): Promise<Opened> {
  const name = `milepost_${randomBytes(6).toString("hex")}`;
  const url = new URL(process.env.TEST_POSTGRES_URL ?? "");
  const admin = new pg.Client({ connectionString: url.href });
  await admin.connect();
  await admin.query(`CREATE DATABASE ${name}`);
  url.pathname = `/${name}`;
  const db = new pg.Client({ connectionString: url.href });
  await db.connect();
  return {
    rows: async (sql) => texts((await db.query<unknown[]>({ text: sql, rowMode: "array" })).rows),
    load: async (dump) => {
      await db.query(dump);
      await db.query("SELECT set_config('search_path', 'public', false)");
    },
    migrate: (migrations, guards = GUARDS) => migratePostgres(url.href, { migrations, guards }),
    close: async () => {
      await db.end();
      await admin.query(`DROP DATABASE ${name} WITH (FORCE)`);
      await admin.end();
    },
  };
}

async function open(): Promise<Opened> {
  return kind === "postgres" ? openPostgres() : openSqlite();
}

/** A database made by the last version before the baseline, with a studio's work in it. */
async function openOld(): Promise<Opened> {
  const db = await open();
  await db.load(old);
  return db;
}

async function counts(db: Opened): Promise<string[]> {
  const lines = [];
  for (const model of OLD_MODELS) {
    const [row] = await db.rows(`SELECT count(*) FROM "${model}"`);
    lines.push(`${model}: ${String(row?.[0])}`);
  }
  return lines;
}

const triggerNames = async (db: Opened) =>
  (
    await db.rows(
      kind === "postgres"
        ? "SELECT tgname FROM pg_trigger WHERE NOT tgisinternal ORDER BY 1"
        : "SELECT name FROM sqlite_master WHERE type = 'trigger' ORDER BY 1",
    )
  ).map(([name]) => name);

const declared = GUARDS.triggers.map(({ name }) => name).sort();

const versionOf = async (db: Opened) =>
  (await db.rows(`SELECT sum("version") FROM "Project"`))[0]?.[0];

/** What no version of the database may ever allow. */
const FORBIDDEN = [
  `UPDATE "Agreement" SET "text" = 'Other'`,
  `UPDATE "Signature" SET "name" = 'Other'`,
  `UPDATE "Signer" SET "name" = 'Other' WHERE "signedAt" IS NOT NULL`,
  `UPDATE "Invoice" SET "gross" = 1`,
  `UPDATE "InvoiceLine" SET "description" = 'Other'`,
  `UPDATE "Booking" SET "amount" = 1`,
  `UPDATE "Payment" SET "returned" = "amount" + 1`,
  `DELETE FROM "AgreementEvent"`,
  `DELETE FROM "Booking"`,
  `DELETE FROM "Invoice"`,
  `DELETE FROM "Workspace"`,
  `DELETE FROM "InvoicingSettings"`,
];

async function expectGuarded(db: Opened): Promise<void> {
  expect(await triggerNames(db)).toEqual(declared.toSorted(byText));
  for (const change of FORBIDDEN) await expect(db.rows(change), change).rejects.toThrow();
  for (const table of ["Milestone", "Client", "Workspace"]) {
    const before = await versionOf(db);
    await db.rows(`UPDATE "${table}" SET "${table === "Milestone" ? "title" : "name"}" = 'New'`);
    expect(await versionOf(db), table).not.toBe(before);
  }
}

const byText = (one: string, other: string) => (one < other ? -1 : 1);

const migration = (name: string, sql: string): Migration => ({
  name,
  sql,
  checksum: name,
  replaces: new Map(),
});

/** The documented way to add a column to each of these models. */
async function withColumns(models: string[], column: string): Promise<Migration> {
  const after = schema.replace(/^model (\w+) \{$/gmu, (line, name: string) =>
    models.includes(name) ? `${line}\n  ${column}` : line,
  );
  return migration("99990101000000_added", await migrationSql(kind, schema, after));
}

describe("a database of the version before the baseline", () => {
  test("opens with all its rows and every guard, and stays so", async () => {
    const db = await openOld();
    const before = await counts(db);
    await db.migrate(all);
    await db.migrate(all);
    expect(await counts(db)).toEqual(before);
    expect(before).toContain("Booking: 4");
    expect(await db.rows(`SELECT "name" FROM "_migrations" ORDER BY 1`)).toEqual(
      all.map(({ name }) => [name]),
    );
    await expectGuarded(db);
    await db.close();
  });

  test("loses references to missing rows, and empty texts that stood for no reference", async () => {
    const db = await openOld();
    await db.rows(`UPDATE "Payment" SET "contactId" = 'gone', "keptCardId" = 'gone'`);
    await db.rows(`UPDATE "ChangeRequest" SET "deliverableId" = 'gone'`);
    expect(await db.rows(`SELECT DISTINCT "cardAccountId" FROM "Payment"`)).toEqual([[""]]);
    const before = await counts(db);
    await db.migrate(all);
    expect(await counts(db)).toEqual(before);
    for (const column of ["contactId", "keptCardId", "cardAccountId"])
      expect(await db.rows(`SELECT count(*) FROM "Payment" WHERE "${column}" IS NOT NULL`)).toEqual(
        [["0"]],
      );
    await expect(db.rows(`UPDATE "Payment" SET "contactId" = 'gone'`)).rejects.toThrow(
      /foreign key/iu,
    );
    await db.close();
  });

  test("still offers the same ways to pay, and names its payments as before", async () => {
    const db = await openOld();
    const methods = `SELECT DISTINCT "method" FROM "Payment" ORDER BY 1`;
    const before = await db.rows(methods);
    expect(before.length).toBeGreaterThan(0);
    const off = kind === "postgres" ? "false" : "0";
    await db.rows(`UPDATE "Workspace" SET "cardEnabled" = ${off}`);
    await db.migrate(all);
    expect(await db.rows(methods)).toEqual(before);
    expect(await db.rows(`SELECT "ways" FROM "PaymentSettings"`)).toEqual([["transfer cash"]]);
    await db.close();
  });

  test("keeps each workspace's settings, and raises the version only with those that guests see", async () => {
    const db = await openOld();
    const settings = ["taxRate", "taxReason", "lateFee", "iban", "accountHolder", "paymentLinks"];
    const columns = settings.map((column) => `"${column}"`).join(", ");
    await db.rows(`UPDATE "Workspace" SET "lateFee" = 4000, "paymentLinks" = 'PayPal: x'`);
    const before = await db.rows(`SELECT "id", ${columns} FROM "Workspace" ORDER BY 1`);
    expect(before.length).toBeGreaterThan(0);
    await db.migrate(all);
    expect(
      await db.rows(
        `SELECT w."id", ${columns} FROM "Workspace" w JOIN "InvoicingSettings" i ON i."id" = w."invoicingId" JOIN "PaymentSettings" p ON p."id" = w."payingId" ORDER BY 1`,
      ),
    ).toEqual(before);
    const versions = () => db.rows(`SELECT "version" FROM "Project" ORDER BY "id"`);
    const seen = await versions();
    await db.rows(`UPDATE "PaymentSettings" SET "firstWay" = 'card'`);
    expect(await versions()).toEqual(seen);
    await db.rows(`UPDATE "PaymentSettings" SET "iban" = 'LT121000011101001000'`);
    expect(await versions()).toEqual(seen.map(([version]) => [String(Number(version) + 1)]));
    await db.close();
  });

  test("keeps what an invoice stated of its tax in the home currency and of another's lateness", async () => {
    const db = await openOld();
    await db.rows(`DROP TRIGGER "Invoice_frozen"${kind === "postgres" ? ` ON "Invoice"` : ""}`);
    const [[late = ""] = [], [billed = ""] = []] = await db.rows(
      `SELECT "id" FROM "Invoice" ORDER BY "id" LIMIT 2`,
    );
    await db.rows(
      `UPDATE "Invoice" SET "homeCurrency" = 'PLN', "exchangeRate" = '4.2531', "homeTax" = 99, "lateOfId" = '${late}', "lateUntil" = '2026-10-01' WHERE "id" = '${billed}'`,
    );
    const [owner = []] = await db.rows(
      `SELECT "workspaceId", "projectId", "dueOn" FROM "Invoice" WHERE "id" = '${billed}'`,
    );
    const [workspaceId, projectId, dueOn] = owner;
    for (const [id, step, day] of [
      ["a", 0, ""],
      ["b", 7, ""],
      ["c", 7, dueOn],
    ])
      await db.rows(
        `INSERT INTO "InvoiceReminder" ("id", "workspaceId", "projectId", "invoiceId", "step", "dueOn", "sentAt") VALUES ('${id}', '${workspaceId}', '${projectId}', '${billed}', ${step}, '${day}', '2026-09-01T00:00:00Z')`,
      );
    await db.migrate(all);
    expect(await db.rows(`SELECT "id", "dueOn" FROM "InvoiceReminder" ORDER BY 1`)).toEqual([
      ["a", dueOn],
      ["c", dueOn],
    ]);
    expect(await db.rows(`SELECT "invoiceId", "currency", "rate", "tax" FROM "HomeTax"`)).toEqual([
      [billed, "PLN", "4.2531", "99"],
    ]);
    expect(await db.rows(`SELECT "invoiceId", "lateInvoiceId", "until" FROM "LateCharge"`)).toEqual(
      [[billed, late, "2026-10-01"]],
    );
    for (const column of ['"Invoice" WHERE "payBy"', '"InvoiceReminder" WHERE "dueOn"'])
      expect(await db.rows(`SELECT count(*) FROM ${column} = ''`)).toEqual([["0"]]);
    await expect(db.rows(`UPDATE "HomeTax" SET "tax" = 1`)).rejects.toThrow(/frozen/u);
    await expect(db.rows(`DELETE FROM "LateCharge"`)).rejects.toThrow(/kept/u);
    await db.close();
  });

  test("is refused when it has only some of the migrations that the baseline replaces", async () => {
    const db = await openOld();
    await db.rows(`DELETE FROM "_migrations" WHERE "name" LIKE '%interest%'`);
    await expect(db.migrate(all)).rejects.toThrow(/lacks migration .*interest/u);
    await db.close();
  });
});

describe("a new column", () => {
  test.each(["added String?", "added Boolean @default(false)"])(
    "on every model keeps every row and guard: %s",
    async (column) => {
      const added = await withColumns(MODELS, column);
      expect(added.sql.match(/ADD COLUMN/gu)).toHaveLength(MODELS.length);
      expect(added.sql).not.toContain("DROP TABLE");
      const db = await openOld();
      const before = await counts(db);
      await db.migrate([...all, added]);
      expect(await counts(db)).toEqual(before);
      await expectGuarded(db);
      await db.close();
    },
  );

  test("of a frozen table is frozen without being named", async () => {
    const db = await openOld();
    await db.migrate([...all, await withColumns(["Invoice"], "added String?")]);
    await expect(db.rows(`UPDATE "Invoice" SET "added" = 'x'`)).rejects.toThrow(/frozen/u);
    await db.close();
  });

  test("that needs its table rebuilt on SQLite keeps its rows and guards too", async () => {
    const added = await withColumns(["Invoice", "Payment"], "added DateTime @default(now())");
    const db = await openOld();
    const before = await counts(db);
    await db.migrate([...all, added]);
    expect(await counts(db)).toEqual(before);
    await expectGuarded(db);
    const [index] = await db.rows(
      kind === "postgres"
        ? `SELECT count(*) FROM pg_indexes WHERE indexname = 'Deduction_prepaymentId_once'`
        : `SELECT count(*) FROM sqlite_master WHERE name = 'Deduction_prepaymentId_once'`,
    );
    expect(index).toEqual(["1"]);
    await db.close();
  });

  test("beside an index that goes or changes: the old one is gone, and the new one is there", async () => {
    const [own = ""] = /^model Client \{[\s\S]*?^\}/mu.exec(schema) ?? [];
    const before = schema.replace(own, own.replace(/\n\}$/u, "\n  @@unique([name, country])\n}"));
    const after = before
      .replace("@@unique([name, country])", "@@unique([name, country, added])")
      .replace("model Client {", "model Client {\n  added String?");
    const first = migration("99990101000000_unique", await migrationSql(kind, schema, before));
    const second = migration("99990102000000_wider", await migrationSql(kind, before, after));
    const db = await openOld();
    await db.migrate([...all, first, second]);
    const indexes = await db.rows(
      kind === "postgres"
        ? `SELECT indexname FROM pg_indexes WHERE indexname LIKE 'Client_name%'`
        : `SELECT name FROM sqlite_master WHERE name LIKE 'Client_name%'`,
    );
    expect(indexes).toEqual([["Client_name_country_added_key"]]);
    await expectGuarded(db);
    await db.close();
  });

  test("that comes with a new value of an enum can be used by the next migration", async () => {
    if (kind === "sqlite") return;
    const value = migration("99990101000000_value", `ALTER TYPE "Role" ADD VALUE 'guest'`);
    const use = migration(
      "99990102000000_use",
      `UPDATE "Membership" SET "role" = 'guest' WHERE false`,
    );
    const db = await openOld();
    await db.migrate([...all, value, use]);
    await expectGuarded(db);
    await db.close();
  });
});

describe("guards", () => {
  test("that were dropped by hand are back after the next start", async () => {
    const db = await open();
    await db.migrate(all);
    const drop = (name: string, table: string) =>
      db.rows(
        kind === "postgres" ? `DROP TRIGGER "${name}" ON "${table}"` : `DROP TRIGGER "${name}"`,
      );
    await drop("Invoice_frozen", "Invoice");
    await drop("Client_version", "Client");
    await db.migrate(all);
    expect(await triggerNames(db)).toEqual(declared.toSorted(byText));
    await db.close();
  });

  test("that name a column which is missing stop the start", async () => {
    const db = await open();
    const wrong = { name: "X", table: "Client", on: "update", except: ["no"], does: [] } as const;
    await expect(
      db.migrate(all, { triggers: [...GUARDS.triggers, wrong], indexes: [] }),
    ).rejects.toThrow("The guard X names what the database lacks: Client, no");
    await db.migrate(all);
    await db.close();
  });
});
