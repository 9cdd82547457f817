// A throwaway PostgreSQL for the tests: its own folder and port, gone when they end.
import { execFileSync, spawn } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** The newest PostgreSQL where Debian installs it, or the one on the PATH. */
function findBinaries() {
  const base = "/usr/lib/postgresql";
  if (existsSync(base)) {
    const [newest] = readdirSync(base).sort((a, b) => Number(b) - Number(a));
    if (newest && existsSync(join(base, newest, "bin/initdb"))) return join(base, newest, "bin");
  }
  for (const folder of (process.env.PATH ?? "").split(":"))
    if (existsSync(join(folder, "initdb"))) return folder;
  return null;
}

function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer().once("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}

/**
 * Starts a cluster and returns its address and how to stop it; null when PostgreSQL isn't
 * installed.
 */
export async function startPostgres() {
  const binaries = findBinaries();
  if (!binaries) return null;
  const folder = mkdtempSync(join(tmpdir(), "milepost-postgres-"));
  const port = await freePort();
  // initdb refuses to run as root, so root gives the folder to the user that Debian's package
  // creates.
  const isRoot = process.getuid?.() === 0;
  if (isRoot) execFileSync("chown", ["postgres", folder]);
  const as = (file, args) =>
    isRoot
      ? [
          "setpriv",
          ["--reuid=postgres", "--regid=postgres", "--clear-groups", join(binaries, file), ...args],
        ]
      : [join(binaries, file), args];
  const data = join(folder, "data");
  const [initdb, initdbArgs] = as("initdb", [
    "-D",
    data,
    "-U",
    "postgres",
    "-A",
    "trust",
    "-E",
    "UTF8",
    "--no-sync",
    "--locale=C.UTF-8",
  ]);
  execFileSync(initdb, initdbArgs, { stdio: "ignore" });
  const [postgres, args] = as("postgres", [
    "-D",
    data,
    "-p",
    String(port),
    "-c",
    "listen_addresses=127.0.0.1",
    "-k",
    folder,
    "-c",
    "fsync=off",
    "-c",
    "synchronous_commit=off",
    "-c",
    "max_connections=200",
  ]);
  const server = spawn(postgres, args, { stdio: "ignore" });
  const url = `postgres://postgres@127.0.0.1:${port}/postgres`;
  for (let tries = 0; ; tries++) {
    try {
      execFileSync(join(binaries, "pg_isready"), ["-h", "127.0.0.1", "-p", String(port), "-q"]);
      break;
    } catch (error) {
      if (tries > 100) throw error;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
  const stop = () =>
    new Promise((resolve) => {
      server.once("exit", () => {
        rmSync(folder, { recursive: true, force: true });
        resolve();
      });
      server.kill("SIGINT");
    });
  return { url, stop };
}
