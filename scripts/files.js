// npm run files: moves the files between the disk and a bucket, or verifies them.
import { prepare } from "./prepare.js";

prepare("start");
process.env.NODE_ENV ??= "production";
try {
  process.loadEnvFile?.(".env");
} catch {
  // There is no .env file: every setting has a default.
}
const folder = process.env.BUILD_DIR ?? "build";
const build = await import(new URL(`../${folder}/server/index.js`, import.meta.url).href);
try {
  process.exitCode = await build.entry.module.runFilesCommand(process.argv[2], console.log);
} catch (error) {
  if (error?.name !== "SettingError") throw error;
  console.error(error.message);
  process.exitCode = 1;
}
