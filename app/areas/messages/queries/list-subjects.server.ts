import { SHARED_CHANGE } from "#app/areas/sharing/queries/seen-threads.server.ts";
import { subjectKey, type SubjectKind } from "#app/areas/messages/rules/subject.ts";
import type { Id } from "#app/kernel/id.ts";
import type { Context, Guest, Member } from "#app/platform/context.server.ts";
import type { Db, Tx } from "#app/platform/db/client.server.ts";

/** `title` is a name, or the number of a document. */
export type ListedSubject = { key: string; kind: SubjectKind; id: string | null; title: string };

const listed = (kind: SubjectKind, rows: { id: string; title: string }[]): ListedSubject[] =>
  rows.map(({ id, title }) => ({ key: subjectKey({ kind, id }), kind, id, title }));

/** Everything in a project that this reader may speak about; the project itself comes first. */
export async function listSubjects(
  db: Db | Tx,
  { actor }: Pick<Context<Guest | Member>, "actor">,
  projectId: Id<"Project">,
): Promise<ListedSubject[]> {
  const isGuest = actor.kind === "guest";
  const of = { projectId, workspaceId: actor.workspaceId };
  const project = await db.project.findFirst({
    where: { id: projectId, workspaceId: actor.workspaceId },
    select: { title: true, status: true },
  });
  if (!project || (isGuest && actor.projectId !== projectId)) return [];
  const titled = { select: { id: true, title: true } } as const;
  // Before it is in force the plan is rewritten, and the client sees only what was offered of it.
  const isPlanSeen = project.status !== "draft" && project.status !== "proposed";
  const plan = isPlanSeen
    ? ({ where: of, orderBy: { position: "asc" }, ...titled } as const)
    : null;
  const milestones = plan ? await db.milestone.findMany(plan) : [];
  const deliverables = plan ? await db.deliverable.findMany(plan) : [];
  const work = await db.checkpoint.findMany({
    where: { ...of, state: isGuest ? "published" : { notIn: ["draft", "withdrawn"] } },
    orderBy: { publishedAt: "desc" },
    ...titled,
  });
  const changes = await db.changeRequest.findMany({
    where: { ...of, ...(isGuest ? SHARED_CHANGE : {}) },
    orderBy: { number: "desc" },
    ...titled,
  });
  const agreements = await db.agreement.findMany({
    where: { ...of, status: { not: "draft" } },
    orderBy: { number: "desc" },
    select: { id: true, number: true },
  });
  const invoices = await db.invoice.findMany({
    where: of,
    orderBy: { sequence: "desc" },
    select: { id: true, number: true },
  });
  return [
    { key: "project", kind: "project", id: null, title: project.title },
    ...listed("checkpoint", work),
    ...listed("change", changes),
    ...listed("deliverable", deliverables),
    ...listed("milestone", milestones),
    ...listed(
      "invoice",
      invoices.map(({ id, number }) => ({ id, title: number })),
    ),
    ...listed(
      "agreement",
      agreements.map(({ id, number }) => ({ id, title: String(number) })),
    ),
  ];
}
