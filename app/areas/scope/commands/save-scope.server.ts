import { canEditScope } from "#app/areas/scope/rules/can-send.ts";
import { agreementStanding } from "#app/areas/scope/rules/open-agreement.ts";
import type { Scope } from "#app/areas/scope/rules/scope.ts";
import { childId } from "#app/kernel/id.ts";
import { demand, present } from "#app/kernel/verdict.ts";
import type { Context, Member } from "#app/platform/context.server.ts";
import { transact } from "#app/platform/db/transact.server.ts";

export type ScopeDraft = Omit<Scope, "currency" | "milestones" | "deliverables"> & {
  milestones: (Omit<Scope["milestones"][number], "id"> & { id?: string })[];
  /** `milestone` is the position of the milestone in the list above, or null. */
  deliverables: (Omit<Scope["deliverables"][number], "id" | "milestoneId"> & { milestone: number | null })[];
};

/**
 * Replaces what a project promises by what stands in the builder.
 * @throws Refusal "project-state", "agreement-open", "already-signed"; Absent
 */
export async function saveScope({ db, actor }: Context<Member>, projectId: string, draft: ScopeDraft): Promise<void> {
  await transact(db, async (tx) => {
    // The write comes first, so that it waits for a proposal that is being sent at the same moment.
    const { count } = await tx.project.updateMany({
      where: { id: projectId, workspaceId: actor.workspaceId },
      data: {
        title: draft.title, goal: draft.goal, success: draft.success,
        depositKind: draft.deposit.kind, depositValue: BigInt(draft.deposit.value),
        revisionRounds: draft.revision.rounds, revisionPricing: draft.revision.pricing, revisionPrice: BigInt(draft.revision.price),
      },
    });
    present(count === 1 ? true : null, "project");
    const project = present(await tx.project.findUnique({ where: { id: projectId }, select: { status: true, agreements: { select: { status: true } } } }), "project");
    demand(canEditScope({ status: project.status, agreement: agreementStanding(project.agreements) }));

    const owned = { projectId, workspaceId: actor.workspaceId };
    await tx.deliverable.deleteMany({ where: owned });
    await tx.exclusion.deleteMany({ where: owned });
    await tx.milestone.deleteMany({ where: owned });
    const milestones = draft.milestones.map(({ title, dueOn, share }, position) => ({ id: childId(projectId), ...owned, position, title, dueOn, share }));
    await tx.milestone.createMany({ data: milestones });
    await tx.deliverable.createMany({
      data: draft.deliverables.map(({ milestone, price, ...deliverable }, position) => ({
        id: childId(projectId), ...owned, position, ...deliverable, price: BigInt(price),
        milestoneId: milestone === null ? null : (milestones[milestone]?.id ?? null),
      })),
    });
    await tx.exclusion.createMany({ data: draft.exclusions.map((text, position) => ({ id: childId(projectId), ...owned, position, text })) });
  });
}
