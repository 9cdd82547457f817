import { spawn } from "node:child_process";
import { rmSync } from "node:fs";
import { join } from "node:path";
import { build } from "esbuild";

let made = 0;

/**
 * Runs a TypeScript file of tests/support/children in a process of its own, so that it can be
 * killed: with the test's database, and with arguments. Resolves with how it ended and what it
 * printed.
 */
export async function runChild(
  name: string,
  args: object,
): Promise<{ code: number | null; signal: string | null; output: string }> {
  const outfile = join(process.cwd(), ".cache/children", `${name}-${process.pid}-${++made}.mjs`);
  await build({
    entryPoints: [`tests/support/children/${name}.ts`],
    outfile,
    bundle: true,
    platform: "node",
    format: "esm",
    target: "node20",
    packages: "external",
    logLevel: "error",
    jsx: "automatic",
  });
  const child = spawn(process.execPath, [outfile, JSON.stringify(args)], {
    env: process.env,
    stdio: ["ignore", "pipe", "pipe"],
  });
  let output = "";
  child.stdout.on("data", (chunk: Buffer) => (output += chunk.toString()));
  child.stderr.on("data", (chunk: Buffer) => (output += chunk.toString()));
  return new Promise((resolve) => {
    const timer = setTimeout(() => child.kill("SIGKILL"), 30_000);
    child.once("exit", (code, signal) => {
      clearTimeout(timer);
      rmSync(outfile, { force: true });
      resolve({ code, signal, output });
    });
  });
}
