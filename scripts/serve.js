// Runs the build, with nothing prepared first: for containers and services. `npm start` prepares
// and then comes here.
process.env.NODE_ENV ??= "production";
try {
  process.loadEnvFile?.(".env");
} catch {
  // There is none: every setting has a default.
}

const build = await import(new URL("../build/server/index.js", import.meta.url).href);
const { serve } = build.entry.module;
const loadCardDouble = async () => {
  const url = new URL("../build/dev/stripe-double.js", import.meta.url);
  return (await import(url.href)).startStripeDouble;
};
let running;
let isAsked = false;
for (const signal of ["SIGINT", "SIGTERM"]) {
  process.on(signal, () => {
    if (isAsked || !running) process.exit(isAsked ? 130 : 0);
    isAsked = true;
    void running.stop().then(() => process.exit(0));
  });
}
try {
  running = await serve({ build, loadCardDouble });
} catch (error) {
  // A wrong setting is told in one sentence; anything else is a mistake of ours and wants its
  // stack.
  if (error?.name === "SettingError") console.error(`Milepost can't start. ${error.message}`);
  else console.error(error);
  process.exit(1);
}
