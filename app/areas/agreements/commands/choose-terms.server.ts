import type { Id } from "#app/kernel/id.ts";
import type { ClauseChoice } from "#app/areas/agreements/rules/terms-template.ts";
import { canEditScope } from "#app/areas/scope/rules/can-send.ts";
import { agreementStanding } from "#app/areas/scope/rules/open-agreement.ts";
import { demand, present } from "#app/kernel/verdict.ts";
import type { Context, Member } from "#app/platform/context.server.ts";

/**
 * Sets the terms and clauses for a project's next agreement. An empty `templateId` means the
 * workspace's own terms.
 * @throws Refusal of canEditScope; Absent
 */
export async function chooseTerms(
  { db, actor }: Context<Member>,
  input: {
    projectId: Id<"Project">;
    templateId: Id<"AgreementTemplate">;
    clauses: ClauseChoice | null;
  },
): Promise<void> {
  const { workspaceId } = actor;
  await db.$transaction(async (tx) => {
    if (input.templateId)
      present(
        await tx.agreementTemplate.findFirst({
          where: { id: input.templateId, workspaceId, archivedAt: null },
          select: { id: true },
        }),
        "template",
      );
    const { count } = await tx.project.updateMany({
      where: { id: input.projectId, workspaceId },
      data: {
        templateId: input.templateId || null,
        clauses: input.clauses ? JSON.stringify(input.clauses) : "",
      },
    });
    present(count === 1 ? true : null, "project");
    const project = present(
      await tx.project.findFirst({
        where: { id: input.projectId },
        select: { status: true, agreements: { select: { status: true } } },
      }),
      "project",
    );
    demand(
      canEditScope({ status: project.status, agreement: agreementStanding(project.agreements) }),
    );
  });
}
