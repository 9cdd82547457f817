// Bundles the Stripe double, which `STRIPE_DOUBLE=1` loads. It isn't part of the program: the
// server never imports it.
import { build } from "esbuild";

await build({
  entryPoints: ["dev/stripe-double/stripe-double.server.ts"],
  outfile: "build/dev/stripe-double.js",
  bundle: true,
  platform: "node",
  format: "esm",
  target: "node20",
  external: ["stripe"],
  logLevel: "error",
  // Bundled CommonJS packages load Node's own modules with require.
  banner: {
    js: 'import { createRequire } from "node:module"; const require = createRequire(import.meta.url);',
  },
});
