// What `npm start` and `npm test` need before anything can be imported. Uses Node alone.
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));
const STAMPS = join(root, ".cache/prepared");

/** A fingerprint of files and folders: names and contents. */
function fingerprint(paths) {
  const hash = createHash("sha256").update(process.version);
  const read = (path) => {
    const stat = statSync(path, { throwIfNoEntry: false });
    if (!stat) return;
    if (stat.isDirectory()) for (const name of readdirSync(path).sort()) read(join(path, name));
    else hash.update(path).update(readFileSync(path));
  };
  for (const path of paths) read(join(root, path));
  return hash.digest("hex");
}

/** Runs a step unless it was run for exactly these files and its result is still there. */
function step(name, { from, result, label, run }) {
  const stamp = join(STAMPS, name);
  const now = fingerprint(from);
  if (existsSync(join(root, result)) && existsSync(stamp) && readFileSync(stamp, "utf8") === now)
    return;
  console.log(label);
  run();
  mkdirSync(STAMPS, { recursive: true });
  writeFileSync(stamp, now);
}

const npm = process.platform === "win32" ? "npm.cmd" : "npm";
const call = (file, args) =>
  execFileSync(file, args, {
    cwd: root,
    stdio: ["ignore", "inherit", "inherit"],
    env: { ...process.env, NODE_ENV: "development" },
  });

/** Checks Node, installs packages, generates the database clients and, when asked, builds. */
export function prepare({ build }) {
  const [major, minor] = process.versions.node.split(".").map(Number);
  if (major < 20 || (major === 20 && minor < 19)) {
    console.error(`Milepost needs Node 20.19 or newer; this is ${process.versions.node}.`);
    process.exit(1);
  }
  process.chdir(root);
  try {
    step("packages", {
      from: ["package-lock.json"],
      result: "node_modules/react",
      label: "Installing packages…",
      run: () => call(npm, ["ci", "--no-fund", "--no-audit", "--loglevel=error"]),
    });
    step("clients", {
      from: ["prisma/schema.prisma", "scripts/generate-clients.js"],
      result: "generated/postgres/client.ts",
      label: "Generating the database clients…",
      run: () => call(process.execPath, ["scripts/generate-clients.js"]),
    });
    if (build) {
      const from = [
        "package-lock.json",
        "app",
        "dev",
        "emails",
        "public",
        "prisma/schema.prisma",
        "prisma/guards.ts",
        "scripts/build-card-double.js",
        "vite.config.ts",
        "remix.config.js",
        "tsconfig.json",
      ];
      step("build", {
        from,
        result: "build/server/index.js",
        label: "Building…",
        run: () => {
          const remix = "node_modules/@remix-run/dev/dist/cli.js";
          call(process.execPath, [remix, "vite:build", "--logLevel", "warn"]);
          call(process.execPath, ["scripts/build-card-double.js"]);
        },
      });
    }
  } catch (error) {
    console.error(`Milepost couldn't be set up: ${error.message.split("\n")[0]}`);
    process.exit(1);
  }
}

/**
 * Lets git call the hooks of this repository, for people who change it. Where there is no git,
 * nothing needs them.
 */
export function useHooks() {
  if (!existsSync(join(root, ".git")) || process.env.CI) return;
  try {
    execFileSync("git", ["config", "core.hooksPath", ".githooks"], { cwd: root, stdio: "ignore" });
  } catch {
    // A checkout without git is tested all the same.
  }
}
