// Bundles the process in which files of strangers are worked on; the server starts it for each.
import { build } from "esbuild";

await build({
  entryPoints: ["app/platform/isolated/main.server.ts"],
  outfile: "build/isolated.js",
  bundle: true,
  platform: "node",
  format: "esm",
  target: "node20",
  packages: "external",
  logLevel: "error",
  jsx: "automatic",
});
