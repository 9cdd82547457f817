import type { Prisma } from "#generated/sqlite/client.ts";
import { asShown, shownFile } from "#app/areas/files/queries/shown-file.server.ts";
import { canPublishCheckpoint } from "#app/areas/projects/rules/milestone-states.ts";
import { isOpenQuestion } from "#app/areas/work/rules/checkpoint.ts";
import {
  listProofStandings,
  type ListedStanding,
} from "#app/areas/work/queries/proofs/list-standings.server.ts";
import type { Id } from "#app/kernel/id.ts";
import type { Context, Member } from "#app/platform/context.server.ts";

const shown = {
  id: true,
  kind: true,
  state: true,
  title: true,
  publishAt: true,
  publishedAt: true,
  changedAt: true,
  problem: true,
  files: { orderBy: { place: "asc" }, select: shownFile },
  options: { orderBy: { position: "asc" }, select: { id: true, title: true } },
  answers: {
    orderBy: { answeredAt: "desc" },
    take: 1,
    select: { optionId: true, contactName: true },
  },
} as const satisfies Prisma.CheckpointSelect;

/** All of a project's work by milestone, the latest milestone first; drafts too. */
export async function listWork({ db, actor }: Context<Member>, projectId: Id<"Project">) {
  const project = await db.project.findFirst({
    where: { id: projectId, workspaceId: actor.workspaceId },
    select: {
      id: true,
      title: true,
      status: true,
      timeZone: true,
      milestones: {
        orderBy: { position: "desc" },
        select: {
          id: true,
          title: true,
          status: true,
          dueOn: true,
          checkpoints: { select: shown },
        },
      },
    },
  });
  if (!project) return null;
  const standings = standingsOf(await listProofStandings(db, projectId));
  const { milestones, status, ...rest } = project;
  return {
    ...rest,
    milestones: milestones.map(({ checkpoints, ...milestone }) => ({
      ...milestone,
      canPublish: canPublishCheckpoint({ status: milestone.status, projectStatus: status }).allowed,
      works: checkpoints
        .map((row) => ({ ...workOf(row), verdict: standings.get(row.id) ?? null }))
        .sort((one, other) => (one.at < other.at ? 1 : -1)),
    })),
  };
}

/** What was decided on each published version of a proof. */
const standingsOf = (proofs: ListedStanding[]) =>
  new Map(
    proofs.flatMap(({ versions, newestId }) =>
      versions.map(({ id, outcome }) => [id, { outcome, isNewest: id === newestId }] as const),
    ),
  );

type Row = Prisma.CheckpointGetPayload<{ select: typeof shown }>;

function workOf({ files, options, answers, publishAt, publishedAt, changedAt, ...row }: Row) {
  const [answer] = answers;
  const at = publishAt ?? publishedAt ?? changedAt;
  return {
    ...row,
    files: files.map(asShown),
    /** When it was shown, will be, or was last written to. */
    at: at?.toISOString() ?? "",
    answer: answer
      ? {
          by: answer.contactName,
          option: options.find(({ id }) => id === answer.optionId)?.title ?? null,
        }
      : null,
    isWaiting: isOpenQuestion(row, answers),
  };
}

export type WorkList = NonNullable<Awaited<ReturnType<typeof listWork>>>;
export type WorkOfList = WorkList["milestones"][number]["works"][number];
