import { giveUpUploads } from "#app/areas/work/commands/uploads/forget-upload.server.ts";
import { isNamed } from "#app/areas/files/queries/is-named.server.ts";
import { systemContext } from "#app/platform/auth/guards.server.ts";
import { gateways } from "./gateways.server.ts";
import { sweepPartials } from "./resumable-uploads.server.ts";

/** Content that no row names yet may be on its way to one for so long, in milliseconds. */
const GRACE_MS = 24 * 3_600_000;

/**
 * Removes what no row names: content of discarded drafts, uploads that nobody went on with, and
 * what was left behind by a process that died.
 */
export async function sweepFiles(): Promise<void> {
  const context = systemContext();
  const { db } = context;
  const { files } = gateways();
  await giveUpUploads(context);
  await sweepPartials(async (id) => (await db.upload.count({ where: { id } })) > 0);
  const before = new Date(Date.now() - GRACE_MS);
  await files.tidy(before);
  for await (const entry of files.list())
    if (entry.changedAt < before && !(await isNamed(db, entry))) await files.remove(entry);
}
