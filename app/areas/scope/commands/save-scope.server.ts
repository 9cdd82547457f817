import type { Tx } from "#app/platform/db/client.server.ts";
import { canEditScope } from "#app/areas/scope/rules/can-send.ts";
import { agreementStanding } from "#app/areas/scope/rules/open-agreement.ts";
import {
  NO_DISCOUNT,
  WITH_THE_WORK,
  type Discount,
  type DeliverableRole,
  type OriginalsTerms,
  type Scope,
} from "#app/areas/scope/rules/scope.ts";
import { childId, type Id } from "#app/kernel/id.ts";
import { demand, present, Refusal } from "#app/kernel/verdict.ts";
import type { Context, Member } from "#app/platform/context.server.ts";

export type ScopeDraft = Omit<
  Scope,
  "currency" | "milestones" | "deliverables" | "discount" | "originals" | "silenceDays"
> & {
  discount?: Discount;
  originals?: OriginalsTerms;
  silenceDays?: number;
  milestones: (Omit<Scope["milestones"][number], "id"> & { id?: string })[];
  /** `milestone` is the position of the milestone in the list above, or null. */
  deliverables: (Omit<Scope["deliverables"][number], "id" | "milestoneId" | "role" | "group"> & {
    milestone: number | null;
    role?: DeliverableRole;
    group?: string;
  })[];
};

/**
 * Replaces a project's scope by the content of the builder. With a revision, it replaces only the
 * scope that the builder began with, so that changes from another tab are never overwritten.
 * Returns the new revision.
 * @throws Refusal "project-state", "agreement-open", "agreement-signed", "changed-elsewhere";
 * Absent
 */
export async function saveScope(
  { db, actor }: Context<Member>,
  {
    projectId,
    draft,
    revision,
  }: { projectId: Id<"Project">; draft: ScopeDraft; revision?: number },
): Promise<number> {
  return db.$transaction(async (tx) => {
    const owned = { projectId, workspaceId: actor.workspaceId };
    const scopeRevision = await writeHead(tx, owned, { draft, revision });
    await replaceRows(tx, owned, draft);
    return scopeRevision;
  });
}

type Owned = { projectId: Id<"Project">; workspaceId: Id<"Workspace"> };

/**
 * Writes title, goal, payment and revisions over the revision that was shown. Returns the new one.
 */
async function writeHead(
  tx: Tx,
  { projectId, workspaceId }: Owned,
  { draft, revision }: { draft: ScopeDraft; revision?: number },
): Promise<number> {
  const discount = draft.discount ?? NO_DISCOUNT;
  const originals = draft.originals ?? WITH_THE_WORK;
  // The write comes first, so that it waits for a proposal that is being sent concurrently.
  const { count } = await tx.project.updateMany({
    where: {
      id: projectId,
      workspaceId,
      ...(revision === undefined ? {} : { scopeRevision: revision }),
    },
    data: {
      scopeRevision: { increment: 1 },
      scopeDraft: "",
      discountKind: discount.kind,
      discountValue: BigInt(discount.value),
      discountReason: discount.reason,
      title: draft.title,
      goal: draft.goal,
      success: draft.success,
      depositKind: draft.deposit.kind,
      depositValue: BigInt(draft.deposit.value),
      revisionRounds: draft.revision.rounds,
      revisionPricing: draft.revision.pricing,
      revisionPrice: BigInt(draft.revision.price),
      releaseTerms: originals.release,
      previewEdge: originals.previewEdge,
      silenceDays: draft.silenceDays ?? 0,
    },
  });
  if (count === 0) {
    present(
      await tx.project.findFirst({
        where: { id: projectId, workspaceId },
        select: { id: true },
      }),
      "project",
    );
    throw new Refusal("changed-elsewhere");
  }
  const project = present(
    await tx.project.findFirst({
      where: { id: projectId },
      select: { status: true, scopeRevision: true, agreements: { select: { status: true } } },
    }),
    "project",
  );
  demand(
    canEditScope({ status: project.status, agreement: agreementStanding(project.agreements) }),
  );
  return project.scopeRevision;
}

async function replaceRows(tx: Tx, owned: Owned, draft: ScopeDraft): Promise<void> {
  const { projectId } = owned;
  await tx.deliverable.deleteMany({ where: owned });
  await tx.exclusion.deleteMany({ where: owned });
  await tx.milestone.deleteMany({ where: owned });
  const milestones = draft.milestones.map(({ title, dueOn, share }, position) => ({
    id: childId(projectId),
    ...owned,
    position,
    title,
    dueOn,
    share,
  }));
  await tx.milestone.createMany({ data: milestones });
  await tx.deliverable.createMany({
    data: draft.deliverables.map(({ milestone, price, ...deliverable }, position) => ({
      id: childId(projectId),
      ...owned,
      position,
      ...deliverable,
      price: BigInt(price),
      milestoneId: milestone === null ? null : (milestones[milestone]?.id ?? null),
    })),
  });
  await tx.exclusion.createMany({
    data: draft.exclusions.map((text, position) => ({
      id: childId(projectId),
      ...owned,
      position,
      text,
    })),
  });
}
