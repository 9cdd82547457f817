/** What the built server exports, with the settings of `.env` where there is one. */
export async function loadBuild() {
  process.env.NODE_ENV ??= "production";
  try {
    process.loadEnvFile?.(".env");
  } catch {
    // There is no .env file: every setting has a default.
  }
  const folder = process.env.BUILD_DIR ?? "build";
  return import(new URL(`../${folder}/server/index.js`, import.meta.url).href);
}
