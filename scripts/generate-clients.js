import { execFileSync } from "node:child_process";
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

/** The columns of calendar dates, by their names. */
const DAY = /^( {4}(?:\w*(?:On|Day)|day|payBy|answerBy|until): )string/gmu;

/** The model that each id column refers to: its own, or a foreign key's. */
function idsOf(schema) {
  return new Map(
    [...schema.matchAll(/^model (\w+) \{\n([\s\S]*?)^\}/gmu)].map(([, model, body]) => {
      const keys = body.matchAll(/^ +\w+ +(\w+)\?? +@relation\([^)]*?fields: \[(\w+)/gmu);
      return [model, new Map([["id", model], ...[...keys].map(([, of, key]) => [key, of])])];
    }),
  );
}

/** Types days as `Day` and ids by their models; Prisma knows only strings. */
function typeColumns(folder, ids) {
  for (const name of readdirSync(folder)) {
    const file = join(folder, name);
    const own = ids.get(name.replace(".ts", "")) ?? new Map();
    const typed = readFileSync(file, "utf8").replace(
      /^ {2}scalars: [\s\S]*?^ {2}\}/gmu,
      (scalars) =>
        scalars
          .replace(DAY, "$1Day")
          .replace(/^( {4}(\w+): )string/gmu, (whole, start, column) =>
            own.has(column) ? `${start}Id<"${own.get(column)}">` : whole,
          ),
    );
    const imports =
      'import type { Day } from "#app/kernel/day.ts"\nimport type { Id } from "#app/kernel/id.ts"\n';
    writeFileSync(file, typed.replace(/^import /mu, `${imports}import `));
  }
}

/**
 * Generates both Prisma clients from the one schema. Prisma's CLI insists on a native schema engine
 * that isn't needed here, so it is given a file that exists.
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
    typeColumns(`generated/${name}/models`, idsOf(schema));
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) generateClients();
