import type { ScopeDraft } from "#app/areas/scope/commands/save-scope.server.ts";
import { startEarly } from "#app/areas/projects/commands/start-early.server.ts";
import { database } from "#app/platform/db/client.server.ts";
import {
  makeProject,
  makeStudio,
  outside,
  sign,
  type Project,
  type Studio,
} from "#tests/support/world.ts";
import { beginCheckpoint } from "#app/areas/work/commands/begin-checkpoint.server.ts";
import { addCheckpointFiles } from "#app/areas/work/commands/change-checkpoint-files.server.ts";
import { publishCheckpoint } from "#app/areas/work/commands/publish-checkpoint.server.ts";
import {
  writeCheckpoint,
  type CheckpointDraft,
} from "#app/areas/work/commands/write-checkpoint.server.ts";
import { listReaders } from "#app/areas/work/queries/list-readers.server.ts";
import type { Context, Member } from "#app/platform/context.server.ts";
import type { StoredUpload } from "#app/platform/gateways/files/store-upload.server.ts";

/** A project whose work has begun, and its first milestone. */
export async function startedProject(
  studio: Studio,
  scope?: ScopeDraft,
): Promise<{
  project: Project;
  milestoneId: string;
}> {
  const project = await makeProject(studio, scope);
  await sign(project);
  await startEarly(studio.context(), project.projectId);
  const { id: milestoneId } = await database().db.milestone.findFirstOrThrow({
    where: { projectId: project.projectId },
    orderBy: { position: "asc" },
  });
  return { project, milestoneId };
}

/** A studio with a project whose work has begun, and people who have the patience of a test. */
export async function startedStudio() {
  outside();
  const studio = await makeStudio();
  const started = await startedProject(studio);
  // People take longer over their work than a test does.
  await database().db.throttle.deleteMany();
  return { studio, ...started };
}

export type Work = Partial<CheckpointDraft> & {
  projectId: string;
  milestoneId: string;
  title: string;
  uploads?: StoredUpload[];
};

/** A draft with words and files, that tells everybody who may look. */
export async function draftWork(context: Context<Member>, work: Work) {
  const { projectId, milestoneId, uploads = [], ...words } = work;
  const delivers = words.kind === "delivery" ? (words.proof?.deliverableId ?? null) : undefined;
  const checkpointId = await beginCheckpoint(context, {
    ...{ projectId, milestoneId },
    ...(delivers === undefined ? {} : { delivers }),
  });
  const address = { projectId, checkpointId };
  const fileIds = await addCheckpointFiles(context, address, uploads);
  const readers = await listReaders(context.db, projectId);
  const draft: CheckpointDraft = {
    kind: "update",
    body: "",
    answerBy: null,
    options: [],
    links: [],
    files: fileIds.map((id) => ({ id, caption: "", alt: "" })),
    readerIds: readers.map(({ id }) => id),
    proof: { proofId: null, deliverableId: null, decides: "any", deciderId: null },
    ...words,
    milestoneId,
  };
  await writeCheckpoint(context, address, draft);
  return { address, draft, fileIds };
}

/** The same, published. */
export async function publishWork(context: Context<Member>, work: Work) {
  const made = await draftWork(context, work);
  await publishCheckpoint(context, made.address);
  return { ...made, checkpointId: made.address.checkpointId };
}
