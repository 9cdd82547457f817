// npm start: brings what is missing (packages, Prisma's clients, the build) and runs Milepost.
import { prepare } from "./prepare.js";

process.env.NODE_ENV ??= "production";
try {
  process.loadEnvFile?.(".env");
} catch {
  // There is none: every setting has a default.
}
prepare({ build: true });

const build = await import(new URL("../build/server/index.js", import.meta.url).href);
const { serve } = build.entry.module;
let running;
let signalled = 0;
for (const signal of ["SIGINT", "SIGTERM"]) {
  process.on(signal, () => {
    if (signalled++) process.exit(130);
    void running?.stop().then(() => process.exit(0));
    if (!running) process.exit(0);
  });
}
try {
  running = await serve({ build });
} catch (error) {
  if (error?.constructor?.name !== "SettingError") console.error(error);
  else console.error(`Milepost can't start. ${error.message}`);
  process.exit(1);
}
