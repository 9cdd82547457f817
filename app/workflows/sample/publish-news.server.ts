import { readFile } from "node:fs/promises";
import { extname, join } from "node:path";
import { beginCheckpoint } from "#app/areas/work/commands/begin-checkpoint.server.ts";
import { addCheckpointFiles } from "#app/areas/work/commands/change-checkpoint-files.server.ts";
import { publishCheckpoint } from "#app/areas/work/commands/publish-checkpoint.server.ts";
import { writeCheckpoint } from "#app/areas/work/commands/write-checkpoint.server.ts";
import { listReaders } from "#app/areas/work/queries/list-readers.server.ts";
import type { Id } from "#app/kernel/id.ts";
import type { Context, Member } from "#app/platform/context.server.ts";
import type { FileStore } from "#app/platform/gateways/files/file-store.ts";
import type { News } from "./sample-project.ts";

/** Drawn by code for the sample, so that they belong to nobody. */
const ART = join(process.cwd(), "app/workflows/sample/art");
const MEDIA_TYPES: Record<string, string> = {
  ".svg": "image/svg+xml",
  ".pdf": "application/pdf",
  ".mp4": "video/mp4",
};

const titled = (name: string) => name.charAt(0).toUpperCase() + name.slice(1);

type Order = {
  projectId: Id<"Project">;
  milestoneId: Id<"Milestone">;
  files: FileStore;
  news: News;
};

/** Publishes a piece of news as its freelancer would: draft, pictures, words, out. */
export async function publishNews(
  context: Context<Member>,
  { projectId, milestoneId, files, news }: Order,
): Promise<{ checkpointId: Id<"Checkpoint">; fileId: Id<"File"> | null }> {
  const { db, actor } = context;
  const { title, body, kind = "update", art = [], options = [] } = news;
  const deliverable = await db.deliverable.findFirst({
    where: { projectId, position: news.of ?? -1 },
    select: { id: true },
  });
  const deliverableId = deliverable?.id ?? null;
  const checkpointId = await beginCheckpoint(context, {
    ...{ projectId, milestoneId },
    ...(kind === "delivery" ? { delivers: deliverableId } : {}),
  });
  const address = { projectId, checkpointId };
  const uploads = [];
  for (const { name } of art) {
    const content = await readFile(join(ART, name));
    const stored = await files.put(actor.workspaceId, content);
    uploads.push({ ...stored, name: titled(name), mediaType: MEDIA_TYPES[extname(name)] ?? "" });
  }
  const fileIds = await addCheckpointFiles(context, address, uploads);
  const readers = await listReaders(db, projectId);
  await writeCheckpoint(context, address, {
    kind,
    title,
    body,
    milestoneId,
    answerBy: null,
    links: [],
    options: options.map((option, index) => ({ ...option, fileId: fileIds[index] ?? null })),
    files: fileIds.map((id, index) => ({
      id,
      caption: art[index]?.caption ?? "",
      alt: art[index]?.alt ?? "",
    })),
    readerIds: readers.map(({ id }) => id),
    proof: { proofId: null, deliverableId, decides: "any", deciderId: null },
  });
  await publishCheckpoint(context, address);
  return { checkpointId, fileId: fileIds[0] ?? null };
}
