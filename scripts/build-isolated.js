// Bundles the processes beside the web process: one in which files of strangers are worked on, and
// one that prints.
import { build } from "esbuild";

await build({
  entryPoints: {
    isolated: "app/platform/isolated/main.server.ts",
    print: "app/composition/printing/main.server.ts",
  },
  outdir: "build",
  bundle: true,
  platform: "node",
  format: "esm",
  target: "node20",
  packages: "external",
  logLevel: "error",
  jsx: "automatic",
});
