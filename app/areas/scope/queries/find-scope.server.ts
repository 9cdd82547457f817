import { reachableContacts } from "#app/areas/clients/queries/reachable.server.ts";
import type { Id } from "#app/kernel/id.ts";
import { agreementStanding } from "#app/areas/scope/rules/open-agreement.ts";
import type { Scope } from "#app/areas/scope/rules/scope.ts";
import { minor } from "#app/kernel/money.ts";
import type { Context, Member } from "#app/platform/context.server.ts";
import type { Db, Tx } from "#app/platform/db/client.server.ts";

/** A project's scope in the shape that the rules need; null when it isn't this workspace's. */
export async function findScope(
  db: Db | Tx,
  workspaceId: Id<"Workspace">,
  projectId: Id<"Project">,
): Promise<Scope | null> {
  const project = await db.project.findFirst({
    where: { id: projectId, workspaceId },
    include: {
      milestones: { orderBy: { position: "asc" } },
      deliverables: { orderBy: { position: "asc" } },
      exclusions: { orderBy: { position: "asc" } },
    },
  });
  if (!project) return null;
  return {
    title: project.title,
    goal: project.goal,
    success: project.success,
    currency: project.currency,
    milestones: project.milestones.map(({ id, title, dueOn, share }) => ({
      id,
      title,
      dueOn,
      share,
    })),
    deliverables: project.deliverables.map(
      ({ id, title, format, quantity, acceptance, rounds, price, milestoneId, role, group }) => ({
        id,
        title,
        format,
        quantity,
        acceptance,
        rounds,
        price: minor(price),
        milestoneId,
        role,
        group,
      }),
    ),
    exclusions: project.exclusions.map(({ text }) => text),
    revision: {
      rounds: project.revisionRounds,
      pricing: project.revisionPricing,
      price: minor(project.revisionPrice),
    },
    deposit: { kind: project.depositKind, value: minor(project.depositValue) },
    discount: {
      kind: project.discountKind,
      value: minor(project.discountValue),
      reason: project.discountReason,
    },
    originals: { release: project.releaseTerms, previewEdge: project.previewEdge },
    silenceDays: project.silenceDays,
  };
}

/**
 * The project with its scope, its client's contacts and the state of its agreements, for the
 * builder.
 */
export async function findScopeForEditing(
  { db, actor }: Context<Member>,
  projectId: Id<"Project">,
) {
  const [scope, project] = await Promise.all([
    findScope(db, actor.workspaceId, projectId),
    db.project.findFirst({
      where: { id: projectId, workspaceId: actor.workspaceId },
      select: {
        id: true,
        status: true,
        title: true,
        currency: true,
        scopeRevision: true,
        scopeDraft: true,
        client: {
          select: {
            id: true,
            name: true,
            contacts: {
              ...reachableContacts,
              select: { id: true, name: true, email: true, role: true, locale: true },
            },
          },
        },
        agreements: { select: { status: true } },
      },
    }),
  ]);
  if (!scope || !project) return null;
  return { scope, project, agreement: agreementStanding(project.agreements) };
}
