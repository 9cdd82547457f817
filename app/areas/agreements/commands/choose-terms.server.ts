import type { ClauseChoice } from "#app/areas/agreements/rules/terms-template.ts";
import { canEditScope } from "#app/areas/scope/rules/can-send.ts";
import { agreementStanding } from "#app/areas/scope/rules/open-agreement.ts";
import { demand, present } from "#app/kernel/verdict.ts";
import type { Context, Member } from "#app/platform/context.server.ts";
import { transact } from "#app/platform/db/transact.server.ts";

/**
 * Chooses the terms that a project's next agreement is made with, and its clauses. `templateId` ""
 * is the studio's own.
 * @throws Refusal of canEditScope; Absent
 */
export async function chooseTerms(
  { db, actor }: Context<Member>,
  order: { projectId: string; templateId: string; clauses: ClauseChoice | null },
): Promise<void> {
  const { workspaceId } = actor;
  await transact(db, async (tx) => {
    if (order.templateId)
      present(
        await tx.agreementTemplate.findFirst({
          where: { id: order.templateId, workspaceId, archivedAt: null },
          select: { id: true },
        }),
        "template",
      );
    const { count } = await tx.project.updateMany({
      where: { id: order.projectId, workspaceId },
      data: {
        templateId: order.templateId || null,
        clauses: order.clauses ? JSON.stringify(order.clauses) : "",
      },
    });
    present(count === 1 ? true : null, "project");
    const project = present(
      await tx.project.findUnique({
        where: { id: order.projectId },
        select: { status: true, agreements: { select: { status: true } } },
      }),
      "project",
    );
    demand(
      canEditScope({ status: project.status, agreement: agreementStanding(project.agreements) }),
    );
  });
}
