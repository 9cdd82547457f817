import { randomUUID } from "node:crypto";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { env } from "#app/platform/env.server.ts";

/**
 * Tells this installation from others that were given the same settings, or a copy of its database:
 * it is in the folder of its data, made when it is first asked for.
 */
export async function installationId(): Promise<string> {
  const { dataDir } = env();
  const path = join(dataDir, "installation");
  await mkdir(dataDir, { recursive: true, mode: 0o700 });
  await writeFile(path, `${randomUUID()}\n`, { flag: "wx", mode: 0o600 }).catch(ifThere);
  return (await readFile(path, "utf8")).trim();
}

function ifThere(error: NodeJS.ErrnoException): void {
  if (error.code !== "EEXIST") throw error;
}
