import { readJudgedFiles } from "#app/areas/work/stored/judged-files.ts";
import type { Id } from "#app/kernel/id.ts";
import type { Context, Guest, Member } from "#app/platform/context.server.ts";

/** Every verdict of a project in the order in which they were given, also what was taken back. */
export async function listVerdicts(
  { db, actor }: Context<Guest | Member>,
  projectId: Id<"Project">,
) {
  const rows = await db.verdict.findMany({
    // Of a version that was withdrawn nothing is shown.
    where: { projectId, workspaceId: actor.workspaceId, checkpoint: { state: "published" } },
    orderBy: [{ decidedAt: "asc" }, { id: "asc" }],
    include: {
      proof: { select: { title: true } },
      checkpoint: { select: { version: true } },
    },
  });
  return rows.map(({ proof, checkpoint, ...verdict }) => ({
    id: verdict.id,
    work: proof.title,
    version: checkpoint.version ?? 1,
    contactName: verdict.contactName,
    decision: verdict.decision,
    reason: verdict.reason,
    decidedAt: verdict.decidedAt.toISOString(),
    recordedBy: verdict.recordedBy,
    source: verdict.source,
    bySilence: verdict.bySilence,
    isTakenBack: verdict.takenBackAt !== null,
    hasObjection: verdict.objectedAt !== null,
    files: readJudgedFiles(verdict.files),
  }));
}

export type GivenVerdict = Awaited<ReturnType<typeof listVerdicts>>[number];
