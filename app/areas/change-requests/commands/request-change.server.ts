import { limitGuest } from "#app/areas/sharing/commands/limit-guest.server.ts";
import { changeMail } from "#emails/change.tsx";
import { canStillChange } from "#app/areas/change-requests/queries/can-still-change.server.ts";
import { recordActivity } from "#app/areas/projects/commands/record-activity.server.ts";
import { mayAct } from "#app/areas/sharing/rules/guest-rights.ts";
import { cleanLine } from "#app/kernel/text.ts";
import { childId, type Id } from "#app/kernel/id.ts";
import { demand, present, Refusal } from "#app/kernel/verdict.ts";
import type { Context, Guest, Member } from "#app/platform/context.server.ts";
import type { Tx } from "#app/platform/db/client.server.ts";
import { enqueueMail } from "#app/platform/jobs/enqueue-mail.server.ts";

export type ChangeWish = {
  title: string;
  wish: string;
  deliverableId: Id<"Deliverable"> | null;
  /** For a further round, the milestone in whose review it is requested. */
  milestoneId: Id<"Milestone"> | null;
  /** And the proof whose round it is. */
  proofId?: Id<"Proof"> | null;
};

/**
 * Either side asks for something beyond the agreement. Nothing changes yet: the freelancer prices
 * it first. Returns its id.
 * @throws Refusal "no-right", "throttled", "title-missing", "wish-missing", "not-signed",
 * "project-closed"; Absent
 */
export async function requestChange(
  context: Context<Guest | Member>,
  projectId: Id<"Project">,
  wish: ChangeWish,
): Promise<string> {
  if (context.actor.kind === "guest") demand(mayAct(context.actor.rights, "comment"));
  await limitGuest(context, "mail");
  return context.db.$transaction((tx) => openChange(tx, context, { projectId, wish }));
}

/** As above, within an open transaction. */
export async function openChange(
  tx: Tx,
  context: Context<Guest | Member>,
  { projectId, wish }: { projectId: Id<"Project">; wish: ChangeWish },
): Promise<string> {
  const { actor, now } = context;
  const [title, text] = [
    cleanLine(wish.title).trim().slice(0, 120),
    wish.wish.trim().slice(0, 4000),
  ];
  if (title === "") throw new Refusal("title-missing");
  if (text === "") throw new Refusal("wish-missing");
  const project = await claimNumber(tx, actor, projectId);
  demand(await canStillChange(tx, projectId));
  if (wish.deliverableId)
    present(
      await tx.deliverable.findFirst({
        where: { id: wish.deliverableId, projectId },
        select: { id: true },
      }),
      "deliverable",
    );
  const id = childId(projectId);
  const { number } = project;
  await tx.changeRequest.create({
    data: {
      id,
      workspaceId: actor.workspaceId,
      projectId,
      number,
      title,
      wish: text,
      authorKind: actor.kind,
      authorName: actor.name,
      contactId: actor.kind === "guest" ? actor.contactId : null,
      deliverableId: wish.deliverableId,
      milestoneId: wish.milestoneId,
      proofId: wish.proofId ?? null,
      createdAt: now,
    },
  });
  await recordActivity(tx, context, {
    projectId,
    workspaceId: actor.workspaceId,
    type: "change.requested",
    subject: String(number),
    detail: title,
    isInternal: actor.kind === "member",
  });
  if (actor.kind === "guest") await tellStudio(tx, context, { project, id, title, text });
  return id;
}

/**
 * The project with the number of its next change. The write comes first, so that concurrent
 * requests get different numbers.
 */
async function claimNumber(tx: Tx, actor: Guest | Member, projectId: Id<"Project">) {
  const owned = {
    id: projectId,
    workspaceId: actor.workspaceId,
    ...(actor.kind === "guest" ? { sentAt: { not: null } } : {}),
  };
  const { count } = await tx.project.updateMany({
    where: owned,
    data: { scopeRevision: { increment: 1 } },
  });
  present(
    count === 1 && (actor.kind === "member" || actor.projectId === projectId) ? true : null,
    "project",
  );
  const project = present(
    await tx.project.findFirst({
      where: { id: projectId },
      include: {
        workspace: true,
        changes: { orderBy: { number: "desc" }, take: 1, select: { number: true } },
      },
    }),
    "project",
  );
  return { ...project, number: (project.changes[0]?.number ?? 0) + 1 };
}

type Wished = {
  project: Awaited<ReturnType<typeof claimNumber>>;
  id: string;
  title: string;
  text: string;
};

async function tellStudio(
  tx: Tx,
  { actor, now, baseUrl }: Context<Guest | Member>,
  { project, id, title, text }: Wished,
): Promise<void> {
  const { workspace } = project;
  const mail = changeMail({
    what: "requested",
    name: workspace.name,
    from: actor.name,
    project: project.title,
    number: project.number,
    title,
    text,
    url: `${baseUrl}/app/projects/${project.id}/changes/${id}`,
  });
  await enqueueMail(
    tx,
    {
      ...mail,
      workspaceId: workspace.id,
      projectId: project.id,
      to: workspace,
      replyTo: actor.kind === "guest" ? actor.email : "",
      about: ["change", id],
    },
    now,
  );
}
