// What `npm start` and `npm test` need before anything can be imported. Uses only Node.
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));
const STAMPS = join(root, ".cache/prepared");

/**
 * The sets of packages, each including those before it: for running (package.json), for building
 * (dev/building), for testing (dev/testing), and for previewing mails (dev/mails).
 */
const ROOT = "--include-workspace-root";
const INSTALL = {
  running: ["ci", "--workspaces=false"],
  building: ["ci", "--workspace", "dev/building", ROOT],
  testing: ["ci", "--workspace", "dev/building", "--workspace", "dev/testing", ROOT],
  mails: ["ci"],
};
const SETS = Object.keys(INSTALL);

const WORDS = ["app/words", "scripts/generate-words.js"];
const FACE = ["package-lock.json", "scripts/cut-display-face.js"];
const SCHEMA = ["prisma/schema.prisma", "scripts/generate-clients.js"];
const SOURCES = [
  "package-lock.json",
  "app",
  "dev",
  "emails",
  "public",
  "prisma/schema.prisma",
  "prisma/guards.ts",
  "scripts/build-card-double.js",
  "scripts/build-isolated.js",
  "scripts/generate-words.js",
  "scripts/cut-display-face.js",
  "vite.config.ts",
  "remix.config.js",
  "tsconfig.json",
];

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

const stampOf = (name) => join(STAMPS, name);

function stamp(name, text) {
  mkdirSync(STAMPS, { recursive: true });
  writeFileSync(stampOf(name), text);
}

const readStamp = (name) => (existsSync(stampOf(name)) ? readFileSync(stampOf(name), "utf8") : "");

/** Whether a step was run for exactly these files and its result is still there. */
const isDone = (name, { from, result }) =>
  existsSync(join(root, result)) && readStamp(name) === fingerprint(from);

/** Runs a step unless it is done: its stamp is removed before the run and written after it. */
function step(name, { from, result, label, run }) {
  if (isDone(name, { from, result })) return;
  console.log(label);
  rmSync(stampOf(name), { force: true });
  run();
  stamp(name, fingerprint(from));
}

const call = (file, args, options = {}) =>
  execFileSync(file, args, {
    cwd: root,
    stdio: ["ignore", "inherit", "inherit"],
    env: { ...process.env, NODE_ENV: "development" },
    ...options,
  });

/**
 * The npm that called us, or else the one on the PATH: on Windows a script, which needs a shell.
 */
function npm(args) {
  const own = process.env.npm_execpath;
  if (own?.endsWith(".js")) call(process.execPath, [own, ...args]);
  else call("npm", args, { shell: process.platform === "win32" });
}
const QUIET = ["--no-fund", "--no-audit", "--loglevel=error"];

/** The set that is installed for this lockfile, or null. */
function installedSet() {
  const [set, lock] = readStamp("packages").split(" ");
  const isHere = existsSync(join(root, "node_modules/react"));
  return isHere && lock === fingerprint(["package-lock.json"]) ? set : null;
}

const isInstalled = (set) => SETS.indexOf(installedSet()) >= SETS.indexOf(set);
const stampPackages = (set) => stamp("packages", `${set} ${fingerprint(["package-lock.json"])}`);

function install(set) {
  if (isInstalled(set)) return;
  console.log("Installing packages…");
  keepingThoseBefore(() => npm([...INSTALL[set], ...QUIET]));
  stampPackages(set);
}

/** Keeps the installed packages when the new ones can't be fetched (without a network, say). */
function keepingThoseBefore(run) {
  const packages = join(root, "node_modules");
  const aside = join(root, ".cache/packages-before");
  const before = readStamp("packages");
  rmSync(stampOf("packages"), { force: true });
  rmSync(aside, { recursive: true, force: true });
  mkdirSync(join(root, ".cache"), { recursive: true });
  if (existsSync(packages)) renameSync(packages, aside);
  try {
    run();
  } catch (error) {
    if (existsSync(aside)) {
      rmSync(packages, { recursive: true, force: true });
      renameSync(aside, packages);
      if (before) stamp("packages", before);
    }
    throw error;
  }
  rmSync(aside, { recursive: true, force: true });
}

/**
 * Removes what only the build needed. If interrupted, it leaves extra packages, which do no harm.
 */
function removeBuildTools() {
  if (installedSet() !== "building") return;
  stampPackages("running");
  npm(["prune", "--workspaces=false", "--offline", "--no-save", ...QUIET]);
}

function generate() {
  step("words", {
    from: WORDS,
    result: "generated/words/languages.ts",
    label: "Gathering the words…",
    run: () => call(process.execPath, ["scripts/generate-words.js"]),
  });
  step("fonts", {
    from: FACE,
    result: "generated/fonts/newsreader-display-latin.woff2",
    label: "Cutting the display face…",
    run: () => call(process.execPath, ["scripts/cut-display-face.js"]),
  });
  step("clients", {
    from: SCHEMA,
    result: "generated/postgres/client.ts",
    label: "Generating the database clients…",
    run: () => call(process.execPath, ["scripts/generate-clients.js"]),
  });
}

/** What is served is built for production, whoever builds it. */
function viteBuild(settings = {}) {
  const cli = "node_modules/@remix-run/dev/dist/cli.js";
  call(process.execPath, [cli, "vite:build", "--logLevel", "warn"], {
    env: { ...process.env, NODE_ENV: "production", ...settings },
  });
}

const BUILD = { from: SOURCES, result: "build/server/index.js" };

function build() {
  step("build", {
    ...BUILD,
    label: "Building…",
    run: () => {
      viteBuild();
      call(process.execPath, ["scripts/build-card-double.js"]);
      call(process.execPath, ["scripts/build-isolated.js"]);
    },
  });
}

/** The build with the gallery of components and screens. */
function buildGallery() {
  step("gallery", {
    from: SOURCES,
    result: ".cache/gallery/server/index.js",
    label: "Building the gallery…",
    run: () => viteBuild({ GALLERY: "1" }),
  });
}

const WORKS = {
  /** Runs the build; the tools that made it are no longer needed. */
  start: () => {
    if (!isDone("build", BUILD)) {
      install("building");
      generate();
      build();
    }
    removeBuildTools();
    install("running");
  },
  /** Runs the sources. */
  dev: () => {
    install("testing");
    generate();
    call(process.execPath, ["scripts/build-isolated.js"]);
  },
  /** Shows the mails. */
  mails: () => {
    install("mails");
    generate();
  },
  /** Shows the gallery. */
  gallery: () => {
    install("testing");
    generate();
    build();
    buildGallery();
  },
  /** Tests the sources, the build and the gallery. */
  test: () => {
    install("testing");
    generate();
    build();
    buildGallery();
  },
};

/**
 * Checks Node, installs packages, generates the database clients and builds, where needed and not
 * done yet.
 * @param {keyof typeof WORKS} work
 */
export function prepare(work) {
  const [major, minor] = process.versions.node.split(".").map(Number);
  if (major < 20 || (major === 20 && minor < 19)) {
    console.error(`Milepost needs Node 20.19 or newer; this is ${process.versions.node}.`);
    process.exit(1);
  }
  process.chdir(root);
  try {
    WORKS[work]();
  } catch (error) {
    console.error(`Milepost couldn't be set up: ${error.message.split("\n")[0]}`);
    process.exit(1);
  }
}

/**
 * Makes git use this repository's hooks, for people who change it. Without git, nothing needs them.
 */
export function useHooks() {
  if (!existsSync(join(root, ".git")) || process.env.CI) return;
  try {
    execFileSync("git", ["config", "core.hooksPath", ".githooks"], { cwd: root, stdio: "ignore" });
  } catch {
    // A checkout without git can be tested too.
  }
}
