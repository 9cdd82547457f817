// The SQL that brings a database from one schema to another, for both databases, without a server.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { PrismaLibSql } from "@prisma/adapter-libsql";
import { bindMigrationAwareSqlAdapterFactory, ColumnTypeEnum } from "@prisma/driver-adapter-utils";
import * as engineModule from "@prisma/schema-engine-wasm/schema_engine_bg";
import { addColumns } from "./add-columns.js";

/** Tables whose rows are stored by project: their ids begin with the project's. */
const CLUSTERED = [
  "Milestone",
  "Deliverable",
  "Exclusion",
  "Instalment",
  "Checkpoint",
  "WorkLink",
  "CheckpointOption",
  "CheckpointAnswer",
  "CheckpointCorrection",
  "CheckpointNote",
  "Review",
  "Invoice",
  "InvoiceDraft",
  "InvoiceLine",
  "Deduction",
  "Payment",
  "InvoiceReminder",
  "HomeTax",
  "LateCharge",
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

// The engine asks its connection for a version before it compares two schemas; no PostgreSQL is
// needed for that.
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

const DIALECTS = {
  sqlite: { provider: "sqlite", factory: () => new PrismaLibSql({ url: ":memory:" }) },
  postgres: { provider: "postgresql", factory: () => postgres },
};

/** @param {"sqlite" | "postgres"} dialect @param {string | null} before @param {string} after */
async function difference(dialect, before, after) {
  const { provider, factory } = DIALECTS[dialect];
  const inProvider = (schema) => schema.replace('provider = "sqlite"', `provider = "${provider}"`);
  const target = (schema) =>
    schema === null
      ? { tag: "empty" }
      : {
          tag: "schemaDatamodel",
          files: [{ path: "schema.prisma", content: inProvider(schema) }],
        };
  const engine = await engineModule.SchemaEngine.new(
    { datamodels: [["schema.prisma", inProvider(after)]] },
    () => {},
    bindMigrationAwareSqlAdapterFactory(factory()),
  );
  const { stdout } = await engine.diff({
    from: target(before),
    to: target(after),
    script: true,
    exitCode: null,
    filters: { externalTables: [], externalEnums: [] },
  });
  return !stdout?.trim() || stdout.startsWith("-- This is an empty migration") ? "" : stdout;
}

const clustered = (sql) =>
  sql.replace(/(CREATE TABLE "(\w+)" \([\s\S]*?\n\));/gu, (whole, body, table) =>
    CLUSTERED.includes(table.replace(/^new_/u, "")) ? `${body} WITHOUT ROWID;` : whole,
  );

/**
 * The SQL from one schema (null: from nothing) to another; empty where nothing changes.
 * @param {"sqlite" | "postgres"} dialect
 * @param {string | null} before
 * @param {string} after
 * @returns {Promise<string>}
 */
export async function migrationSql(dialect, before, after) {
  const sql = await difference(dialect, before, after);
  if (dialect === "postgres") return sql;
  return clustered(
    before === null ? sql : addColumns(sql, await difference(dialect, null, before)),
  );
}
