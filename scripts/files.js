// npm run files: moves the files between the disk and a bucket, or verifies them.
import { loadBuild } from "./load-build.js";
import { prepare } from "./prepare.js";

prepare("start");
const build = await loadBuild();
try {
  process.exitCode = await build.entry.module.runFilesCommand(process.argv[2], console.log);
} catch (error) {
  if (error?.name !== "SettingError") throw error;
  console.error(error.message);
  process.exitCode = 1;
}
