// Runs the build without preparing anything: for containers and services. `npm start` prepares
// first and then runs this.
import { loadBuild } from "./load-build.js";

const build = await loadBuild();
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
  // A wrong setting is reported in one sentence; anything else is a bug of ours and needs its
  // stack.
  if (error?.name === "SettingError") console.error(`Milepost can't start. ${error.message}`);
  else console.error(error);
  process.exit(1);
}
