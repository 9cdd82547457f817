// npm run bench: builds what is measured, bundles the benchmark and runs it.
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { prepare } from "./prepare.js";

prepare("test");
const { build } = await import("esbuild");
const outfile = join(process.cwd(), ".cache/bench.mjs");
await build({
  entryPoints: ["tests/bench/bench.ts"],
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
  DATA_DIR: process.env.DATA_DIR ?? ".cache/bench-data",
};
process.exit(
  spawnSync(process.execPath, [outfile, ...process.argv.slice(2)], { stdio: "inherit", env })
    .status ?? 1,
);
