// node scripts/new-migration.js <name>: writes the SQL from the schema as of the last migration to the schema as it is now.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { PrismaLibSql } from "@prisma/adapter-libsql";
import { bindMigrationAwareSqlAdapterFactory, ColumnTypeEnum } from "@prisma/driver-adapter-utils";
import * as engineModule from "@prisma/schema-engine-wasm/schema_engine_bg";

/** Tables whose rows are stored by project: their ids begin with the project's. */
const CLUSTERED = [
  "Milestone",
  "Deliverable",
  "Exclusion",
  "Instalment",
  "Checkpoint",
  "Review",
  "Invoice",
  "InvoiceDraft",
  "InvoiceLine",
  "Deduction",
  "Payment",
  "InvoiceReminder",
  "PlanDate",
  "Transmission",
  "KeptCard",
  "PaymentPart",
  "Booking",
  "Refund",
  "Dispute",
  "Activity",
  "Signer",
  "AgreementEvent",
  "ChangeRequest",
  "ChangeVersion",
  "ChangeNote",
  "DateMove",
  "BriefQuestion",
  "BoardItem",
  "BoardComment",
];

const name = (process.argv[2] ?? "init").replace(/\W+/g, "_");
const stamp = new Date().toISOString().replace(/\D/g, "").slice(0, 14);

// The package's exports hide its wasm file, so it is read by its path.
const wasmFolder = dirname(
  createRequire(import.meta.url).resolve("@prisma/schema-engine-wasm/schema_engine_bg"),
);
const { instance } = await WebAssembly.instantiate(
  readFileSync(join(wasmFolder, "schema_engine_bg.wasm")),
  { "./schema_engine_bg.js": engineModule },
);
engineModule.__wbg_set_wasm(instance.exports);
instance.exports.__wbindgen_start();

// The engine asks its connection for a version before it compares two schemas; no PostgreSQL is needed for that.
const answer = {
  provider: "postgres",
  adapterName: "@prisma/adapter-pg",
  queryRaw: async () => ({
    columnNames: ["exists", "version", "numeric_version"],
    columnTypes: [ColumnTypeEnum.Boolean, ColumnTypeEnum.Text, ColumnTypeEnum.Int32],
    rows: [[true, "PostgreSQL 15.0", 150000]],
  }),
  executeRaw: async () => 0,
  executeScript: async () => {},
  getConnectionInfo: () => ({ schemaName: "public", supportsRelationJoins: true }),
  dispose: async () => {},
};
const postgres = { ...answer, connect: async () => answer, connectToShadowDb: async () => answer };

const schema = readFileSync("prisma/schema.prisma", "utf8");
const snapshot = "prisma/migrations/schema.prisma";
const before = existsSync(snapshot) ? readFileSync(snapshot, "utf8") : null;
const withProvider = (text, provider) =>
  text.replace('provider = "sqlite"', `provider = "${provider}"`);
const target = (text) =>
  text === null
    ? { tag: "empty" }
    : { tag: "schemaDatamodel", files: [{ path: "schema.prisma", content: text }] };

for (const [folder, provider, factory] of [
  ["sqlite", "sqlite", new PrismaLibSql({ url: ":memory:" })],
  ["postgres", "postgresql", postgres],
]) {
  const now = withProvider(schema, provider);
  const engine = await engineModule.SchemaEngine.new(
    { datamodels: [["schema.prisma", now]] },
    () => {},
    bindMigrationAwareSqlAdapterFactory(factory),
  );
  const from = target(before && withProvider(before, provider));
  const { stdout } = await engine.diff({
    from,
    to: target(now),
    script: true,
    exitCode: null,
    filters: { externalTables: [], externalEnums: [] },
  });
  if (!stdout?.trim() || stdout.startsWith("-- This is an empty migration")) {
    console.log(`${folder}: no change`);
    continue;
  }
  const sql =
    provider === "sqlite"
      ? stdout.replace(/(CREATE TABLE "(\w+)" \([\s\S]*?\n\));/g, (whole, body, table) =>
          CLUSTERED.includes(table.replace(/^new_/, "")) ? `${body} WITHOUT ROWID;` : whole,
        )
      : stdout;
  const path = join("prisma/migrations", folder, `${stamp}_${name}`);
  mkdirSync(path, { recursive: true });
  writeFileSync(join(path, "migration.sql"), sql);
  console.log(`wrote ${path}`);
  if (sql.includes("RedefineTables"))
    console.log(
      "  It makes tables anew, which drops their triggers. Where columns are only added, write ALTER TABLE … ADD COLUMN instead.",
    );
}
writeFileSync(snapshot, schema);
process.exit(0);
