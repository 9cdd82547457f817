// npm run bench [sizes…]: builds what is measured, bundles the benchmark and runs it.
// npm run bench hostile: the same for what hostile inputs cost.
// npm run bench work: large pictures and documents, and a page with many of them.
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { prepare } from "./prepare.js";

prepare("test");
const { build } = await import("esbuild");
const [first = "", ...others] = process.argv.slice(2);
const NAMED = { hostile: "tests/bench/hostile.ts", work: "tests/bench/work.ts" };
const named = NAMED[first];
const outfile = join(process.cwd(), ".cache/bench.mjs");
await build({
  entryPoints: [named ?? "tests/bench/bench.ts"],
  outfile,
  bundle: true,
  platform: "node",
  format: "esm",
  target: "node20",
  packages: "external",
  logLevel: "error",
  jsx: "automatic",
});
const env = {
  ...process.env,
  NODE_ENV: "production",
  LOG_LEVEL: "silent",
  DATA_DIR: process.env.DATA_DIR ?? ".cache/bench-data",
};
process.exit(
  spawnSync(process.execPath, [outfile, ...(named ? others : [first, ...others])], {
    stdio: "inherit",
    env,
  }).status ?? 1,
);
