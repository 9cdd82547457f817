// Finds dead code and forgotten exports. tests/unit/packages.test.ts checks that each package is
// imported where it is listed, and listed where it is imported: knip would want the tools' own
// folders (dev/…) to contain the code that uses them.
import { readFileSync } from "node:fs";

const tools = ["dev/building", "dev/mails", "dev/testing"];
const packagesOf = (folder) =>
  Object.keys(JSON.parse(readFileSync(`${folder}/package.json`, "utf8")).dependencies);

export default {
  entry: [
    "app/root.tsx",
    "app/entry.{client,server}.tsx",
    "app/routes/**/*.{ts,tsx}",
    "generated/words/**/*.ts",
    "emails/*.tsx",
    "dev/stripe-double/stripe-double.server.ts",
    "dev/gallery/route.tsx",
    "app/composition/printing/main.server.ts",
    "app/platform/isolated/main.server.ts",
    "scripts/*.js",
    "tests/**/*.{test.ts,test.tsx,spec.ts}",
    "tests/bench/*.ts",
    "tests/support/**/*.ts",
  ],
  project: [
    "generated/words/**/*.ts",
    "app/**/*.{ts,tsx}",
    "emails/**/*.{ts,tsx}",
    "dev/**/*.{ts,tsx}",
    "prisma/*.ts",
    "scripts/*.js",
    "tests/**/*.ts",
  ],
  ignoreWorkspaces: tools,
  ignoreExportsUsedInFile: true,
  ignoreDependencies: [
    ...tools.flatMap(packagesOf).map((name) => name.replace("@types/", "")),
    ...tools.flatMap(packagesOf),
    // Read by their paths, and by the generated clients.
    "@expo-google-fonts/.*",
    "@fontsource-variable/.*",
    "@prisma/client",
  ],
  ignoreBinaries: [
    ...["eslint", "knip", "playwright", "prettier", "tsc", "vitest"],
    ...["openssl", "pdf.*", "zbarimg"],
  ],
};
