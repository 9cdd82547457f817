import { readdirSync, readFileSync } from "node:fs";
import { isBuiltin } from "node:module";
import { join } from "node:path";
import { describe, expect, test } from "vitest";

const packagesOf = (file: string) =>
  Object.keys((JSON.parse(readFileSync(file, "utf8")) as { dependencies: object }).dependencies);

const RUNNING = packagesOf("package.json");
const BUILDING = packagesOf("dev/building/package.json");
const TESTING = [
  ...packagesOf("dev/testing/package.json"),
  ...packagesOf("dev/mails/package.json"),
];

/** Imported or linked by the sources and compiled into the build, so not installed when it runs. */
const COMPILED_IN = BUILDING.filter((name) =>
  /^(?:react-email|tailwindcss|@fontsource)/u.test(name),
);

/** Used without being imported: types, and what a tool loads by itself. */
const UNNAMED = /^(?:@types\/|@vitest\/coverage-v8$|@react-email\/ui$)/u;

function files(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && /\.(?:tsx?|js|css|json)$/u.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name));
}

/** The package of a specifier: `@scope/name/file` belongs to `@scope/name`. */
const packageOf = (specifier: string) =>
  specifier
    .split("/")
    .slice(0, specifier.startsWith("@") ? 2 : 1)
    .join("/");

const scopeOf = (name: string) => name.replace(/[^/]+$/u, "");

/** The scopes that `resolve(`@scope/${name}`)` can reach. */
const scopes = (names: string[]) => names.filter((name) => name.startsWith("@")).map(scopeOf);

/** The packages that a file imports for more than types. */
function importsOf(file: string): string[] {
  const text = readFileSync(file, "utf8").replace(/^(?:import|export) type [^;]+;/gmu, "");
  const specifiers = [
    ...text.matchAll(/(?:from|^import|import\(|resolve\(|require\()\s*"([\w@][\w@./:-]*)"/gmu),
    ...text.matchAll(/(?:@import |url\()"([\w@][\w@./-]*)"/gu),
    ...text.matchAll(/resolve\(`(@[\w-]+\/)/gu),
    ...text.matchAll(/node_modules\/((?:@[\w-]+\/)?[\w-]+)/gu),
  ].map(([, specifier = ""]) => packageOf(specifier));
  return specifiers.filter((name) => !isBuiltin(name) && !name.startsWith("virtual:"));
}

const imported = (sources: string[]) => new Set(sources.flatMap(importsOf));

const configs = readdirSync(".").filter((name) => /\.config\.[jt]s$|^knip\.js$/u.test(name));
const production = [
  ...files("app"),
  ...files("emails"),
  ...files("prisma"),
  ...files("generated").filter((name) => name.endsWith("client.ts")),
  "scripts/serve.js",
];

describe("packages", () => {
  test("production imports only what is installed for running, or compiled into the build", () => {
    const known = [...RUNNING, ...COMPILED_IN, ...scopes(RUNNING)];
    expect([...imported(production)].filter((name) => !known.includes(name))).toEqual([]);
  });

  test("what is installed for running is what production imports", () => {
    const used = imported(production);
    const idle = RUNNING.filter((name) => !used.has(name) && !used.has(scopeOf(name)));
    expect(idle).toEqual([]);
  });

  test("what is installed for building and testing is used there", () => {
    const used = imported([...files("dev"), ...files("scripts"), ...files("tests"), ...configs]);
    const listed = [...BUILDING, ...TESTING].filter((name) => !COMPILED_IN.includes(name));
    expect(listed.filter((name) => !used.has(name) && !UNNAMED.test(name))).toEqual([]);
  });

  test("the Stripe double, a part of the build, needs only packages that are built in", () => {
    const used = [...imported(files("dev/stripe-double"))];
    expect(used.filter((name) => ![...RUNNING, ...BUILDING].includes(name))).toEqual([]);
  });

  test("no package is in two sets", () => {
    const all = [...RUNNING, ...BUILDING, ...TESTING];
    expect(all.filter((name, index) => all.indexOf(name) !== index)).toEqual([]);
  });
});
