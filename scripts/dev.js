// npm run dev: Milepost from its sources, reloading as they change.
import { prepare, useHooks } from "./prepare.js";

process.env.NODE_ENV ??= "development";
prepare("dev");
useHooks();
const { createServer } = await import("vite");
const vite = await createServer({ server: { middlewareMode: true } });
const load = () => vite.ssrLoadModule("virtual:remix/server-build");
const { entry } = await load();
const loadCardDouble = async () =>
  (await vite.ssrLoadModule("/dev/stripe-double/stripe-double.server.ts")).startStripeDouble;
const running = await entry.module.serve({
  build: load,
  viteMiddleware: vite.middlewares,
  loadCardDouble,
});
for (const signal of ["SIGINT", "SIGTERM"])
  process.once(
    signal,
    () =>
      void running
        .stop()
        .then(() => vite.close())
        .then(() => process.exit(0)),
  );
