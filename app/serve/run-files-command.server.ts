import { copyFiles, verifyFiles, type Progress } from "#app/composition/move-files.server.ts";
import { installationId } from "#app/composition/installation-id.server.ts";
import { database } from "#app/platform/db/client.server.ts";
import { env, SettingError, type Env } from "#app/platform/env.server.ts";
import { chooseFiles, filesOnDisk } from "#app/platform/gateways/files/choose-files.server.ts";
import { openDatabase } from "./open-database.server.ts";

const USAGE = `npm run files -- to-bucket   copies every file from DATA_DIR to the bucket of S3_BUCKET
npm run files -- to-disk     copies them back
npm run files -- verify      reads every file where it is now, and compares it with its hash
npm run files -- claim       says that the bucket is this installation's, which then tidies it up
Each can be stopped at any time, and run again while Milepost runs. Nothing is removed.`;

const TOLD_EVERY_MS = 2_000;

const COMMANDS = ["to-bucket", "to-disk", "verify", "claim"] as const;
type Command = (typeof COMMANDS)[number];
const isCommand = (text: string | undefined): text is Command =>
  COMMANDS.some((command) => command === text);

/**
 * Moves the installation's files between the disk and a bucket, or verifies them.
 * @returns the exit status: 0 when every file is well
 * @throws SettingError when the settings name no bucket
 */
export async function runFilesCommand(
  command: string | undefined,
  say: (line: string) => void,
): Promise<number> {
  if (!isCommand(command)) {
    say(USAGE);
    return 2;
  }
  const settings = env();
  if (command !== "verify" && !settings.S3_BUCKET)
    throw new SettingError("The setting S3_BUCKET is missing: it names the bucket.");
  await openDatabase(settings);
  try {
    const problems = await run(command, settings, say);
    for (const { workspaceId, sha256, problem } of problems)
      say(`${problem}: ${workspaceId}/${sha256}`);
    say(problems.length === 0 ? "Every file is well." : `Not well: ${problems.length}.`);
    return problems.length === 0 ? 0 : 1;
  } finally {
    await database().close();
  }
}

async function run(command: Command, settings: Env, say: (line: string) => void) {
  const { db } = database();
  const tell = everySoOften(say);
  const chosen = chooseFiles(settings);
  if (command === "claim") {
    await chosen.owner?.write(await installationId());
    return [];
  }
  if (command === "verify") return verifyFiles(db, chosen, tell);
  const disk = filesOnDisk(settings);
  const way = command === "to-bucket" ? { from: disk, to: chosen } : { from: chosen, to: disk };
  const { copied, there, problems } = await copyFiles(db, way, tell);
  say(`${copied} copied, ${there} were there already.`);
  return problems;
}

function everySoOften(say: (line: string) => void) {
  let last = 0;
  return ({ done, all, doneBytes, allBytes }: Progress) => {
    if (done < all && Date.now() - last < TOLD_EVERY_MS) return;
    last = Date.now();
    say(`${done} of ${all} files, ${megabytes(doneBytes)} of ${megabytes(allBytes)} MB`);
  };
}

const megabytes = (bytes: number) => (bytes / 1e6).toFixed(1);
