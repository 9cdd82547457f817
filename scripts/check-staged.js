// The commit hook: formats nothing, but refuses what `npm test` would refuse at once.
import { execFileSync, spawnSync } from "node:child_process";

const staged = execFileSync("git", ["diff", "--cached", "--name-only", "--diff-filter=ACMR", "-z"])
  .toString()
  .split("\0")
  .filter(Boolean);
const code = staged.filter((name) => /\.(?:js|tsx?)$/u.test(name));

function run(file, args) {
  const { status } = spawnSync(process.execPath, [file, ...args], { stdio: "inherit" });
  if (status !== 0) process.exit(1);
}

if (staged.length > 0)
  run("node_modules/prettier/bin/prettier.cjs", ["--check", "--ignore-unknown", ...staged]);
if (code.length > 0) run("node_modules/eslint/bin/eslint.js", ["--no-warn-ignored", ...code]);
