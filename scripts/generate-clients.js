import { execFileSync } from "node:child_process";
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

/** The columns of calendar dates, by their names. */
const DAY = /^( {4}(?:\w*(?:On|Day)|day|payBy|lateUntil): )string/gmu;

/** Rows are read with days as `Day`; Prisma knows only texts. */
function typeDays(folder) {
  for (const name of readdirSync(folder)) {
    const file = join(folder, name);
    const text = readFileSync(file, "utf8");
    const typed = text.replace(/^ {2}scalars: [\s\S]*?^ {2}\}/gmu, (scalars) =>
      scalars.replace(DAY, "$1Day"),
    );
    const imported = typed.replace(
      /^import /mu,
      'import type { Day } from "#app/kernel/day.ts"\nimport ',
    );
    if (typed !== text) writeFileSync(file, imported);
  }
}

/**
 * Generates both Prisma clients from the one schema. Prisma's command line asks for a native schema
 * engine that isn't needed here, so it is shown a file that exists.
 */
export function generateClients() {
  const schema = readFileSync("prisma/schema.prisma", "utf8");
  mkdirSync("generated", { recursive: true });
  const postgres = schema
    .replace('provider = "sqlite"', 'provider = "postgresql"')
    .replace('"../generated/sqlite"', '"./postgres"');
  const sqlite = schema.replace('"../generated/sqlite"', '"./sqlite"');
  writeFileSync("generated/postgres.prisma", postgres);
  writeFileSync("generated/sqlite.prisma", sqlite);
  const prisma = fileURLToPath(
    new URL("../node_modules/prisma-cli/build/index.js", import.meta.url),
  );
  for (const name of ["sqlite", "postgres"]) {
    execFileSync(process.execPath, [prisma, "generate", "--schema", `generated/${name}.prisma`], {
      stdio: ["ignore", "ignore", "inherit"],
      env: {
        ...process.env,
        PRISMA_SCHEMA_ENGINE_BINARY: process.execPath,
        PRISMA_HIDE_UPDATE_MESSAGE: "1",
        CHECKPOINT_DISABLE: "1",
      },
    });
    typeDays(`generated/${name}/models`);
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) generateClients();
