// npm test: does all the set-up and runs every check. The last line counts what passed, failed and
// was skipped.
import { spawn } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import { prepare, useHooks } from "./prepare.js";
import { startPostgres } from "./postgres-cluster.js";

const isCi = Boolean(process.env.CI);
const total = { passed: 0, failed: 0, skipped: 0 };

function run(label, args, env = {}) {
  console.log(`\n── ${label}`);
  return new Promise((resolve) => {
    const child = spawn(process.execPath, args, {
      stdio: ["ignore", "inherit", "inherit"],
      env: { ...process.env, ...env },
    });
    child.once("exit", (code) => resolve(code ?? 1));
  });
}

function count(counts) {
  for (const key of Object.keys(total)) total[key] += counts[key] ?? 0;
}

/** A check with a single result: it passes or it fails. */
async function single(label, args) {
  const code = await run(label, args);
  count(code === 0 ? { passed: 1 } : { failed: 1 });
}

async function vitest(label, project, { env, args = [] } = {}) {
  const report = `.cache/vitest-${label.replace(/\W+/g, "-")}.json`;
  rmSync(report, { force: true });
  const code = await run(
    label,
    [
      "node_modules/vitest/vitest.mjs",
      "run",
      "--project",
      project,
      "--reporter=dot",
      "--reporter=json",
      `--outputFile.json=${report}`,
      ...args,
    ],
    env,
  );
  if (!existsSync(report)) return count({ failed: 1 });
  const { numPassedTests, numFailedTests, numPendingTests } = JSON.parse(
    readFileSync(report, "utf8"),
  );
  count({
    passed: numPassedTests,
    failed: numFailedTests || (code === 0 ? 0 : 1),
    skipped: numPendingTests,
  });
}

async function playwright() {
  const report = ".cache/e2e.json";
  rmSync(report, { force: true });
  const code = await run("Browser tests", ["node_modules/@playwright/test/cli.js", "test"]);
  if (!existsSync(report)) return count({ failed: 1 });
  const { expected, unexpected, flaky, skipped } = JSON.parse(readFileSync(report, "utf8")).stats;
  count({ passed: expected, failed: unexpected + flaky || (code === 0 ? 0 : 1), skipped });
}

/** A check that can't run is announced and counted; in CI it is a failure. */
function cannot(what, how) {
  console.log(`\n!! ${isCi ? "FAILED" : "SKIPPED"}: ${what}. ${how}`);
  count(isCi ? { failed: 1 } : { skipped: 1 });
}

function hasBrowser() {
  if (process.env.CHROMIUM_PATH || existsSync("/usr/bin/chromium")) return true;
  const cache =
    process.env.PLAYWRIGHT_BROWSERS_PATH ??
    `${process.env.HOME}/${process.platform === "darwin" ? "Library/Caches" : ".cache"}/ms-playwright`;
  return existsSync(cache);
}

async function postgres() {
  const cluster = process.env.TEST_POSTGRES_URL
    ? { url: process.env.TEST_POSTGRES_URL, stop: async () => {} }
    : await startPostgres();
  if (!cluster)
    return cannot(
      "the integration tests on PostgreSQL",
      "Install PostgreSQL, or set TEST_POSTGRES_URL to a server where databases may be made.",
    );
  await vitest("Integration tests on PostgreSQL", "integration", {
    env: { MILEPOST_TEST_DATABASE: "postgres", TEST_POSTGRES_URL: cluster.url },
  });
  await cluster.stop();
}

/** `npm test` runs all of these in order; `npm test -- checks browser` only some. */
const PARTS = {
  checks: async () => {
    await single("Format", ["node_modules/prettier/bin/prettier.cjs", "--check", "."]);
    await single("Lint", ["node_modules/eslint/bin/eslint.js", "."]);
    await single("Dead code", ["node_modules/knip/bin/knip.js", "--no-config-hints"]);
    await single("Types", ["node_modules/typescript/bin/tsc", "--noEmit"]);
  },
  unit: () => vitest("Unit tests", "unit", { args: ["--coverage"] }),
  sqlite: () =>
    vitest("Integration tests on SQLite", "integration", {
      env: { MILEPOST_TEST_DATABASE: "sqlite" },
    }),
  postgres,
  browser: () =>
    hasBrowser()
      ? playwright()
      : cannot("the browser tests", "Install Chromium, or run `npx playwright install chromium`."),
};

const chosen = process.argv.slice(2);
const unknown = chosen.find((part) => !Object.hasOwn(PARTS, part));
if (unknown !== undefined) {
  console.error(`There is no part "${unknown}". The parts are: ${Object.keys(PARTS).join(", ")}.`);
  process.exit(1);
}

prepare("test");
useHooks();
mkdirSync(".cache", { recursive: true });
for (const part of chosen.length > 0 ? chosen : Object.keys(PARTS)) await PARTS[part]();

console.log(`\n${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`);
process.exit(total.failed > 0 ? 1 : 0);
