import { giveUpUploads } from "#app/areas/work/commands/uploads/forget-upload.server.ts";
import { unnamedOf } from "#app/areas/files/queries/list-contents.server.ts";
import { systemContext } from "#app/platform/auth/guards.server.ts";
import { installationId } from "#app/composition/installation-id.server.ts";
import { log } from "#app/platform/log.server.ts";
import type { FileStore, StoredEntry } from "#app/platform/gateways/files/file-store.ts";
import { gateways } from "./gateways.server.ts";
import { sweepPartials } from "./resumable-uploads.server.ts";

/** Content that no row names yet may be on its way to one for so long, in milliseconds. */
const GRACE_MS = 24 * 3_600_000;
const BATCH = 200;

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
  if (!(await isOurs(files))) {
    log().error(
      {},
      "the bucket belongs to another installation, so nothing in it is removed; if it is this one's now: npm run files -- claim",
    );
    return;
  }
  for await (const batch of batchesOf(files.list(), (entry) => entry.changedAt < before)) {
    const [{ workspaceId }] = batch;
    const hashes = batch.map(({ sha256 }) => sha256);
    const unnamed = await unnamedOf(db, workspaceId, hashes);
    for (const entry of batch) if (unnamed.has(entry.sha256)) await files.remove(entry);
  }
}

/** A store that others can reach is ours when nobody else has said so before. */
async function isOurs({ owner }: FileStore): Promise<boolean> {
  if (!owner) return true;
  const id = await installationId();
  const known = await owner.read();
  if (known === null) await owner.write(id);
  return known === null || known === id;
}

type Batch = [StoredEntry, ...StoredEntry[]];

/** Entries of one workspace, so many that one question about them is a short one. */
async function* batchesOf(
  entries: AsyncIterable<StoredEntry>,
  isWanted: (entry: StoredEntry) => boolean,
): AsyncIterable<Batch> {
  let batch: StoredEntry[] = [];
  for await (const entry of entries) {
    if (!isWanted(entry)) continue;
    const [first] = batch;
    const isNext = first && (first.workspaceId !== entry.workspaceId || batch.length === BATCH);
    if (isNext) yield [first, ...batch.slice(1)];
    batch = isNext ? [entry] : [...batch, entry];
  }
  const [first, ...others] = batch;
  if (first) yield [first, ...others];
}
