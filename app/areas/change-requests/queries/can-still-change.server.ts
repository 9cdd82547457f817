import type { Id } from "#app/kernel/id.ts";
import { canRequestChange } from "#app/areas/change-requests/rules/change-states.ts";
import { IN_FORCE_STATUSES } from "#app/areas/scope/rules/open-agreement.ts";
import { present, type Verdict } from "#app/kernel/verdict.ts";
import type { Tx } from "#app/platform/db/client.server.ts";

/**
 * Whether a project's agreement can still be changed: it must be in force, with some work not
 * approved yet.
 */
export async function canStillChange(
  tx: Tx,
  projectId: Id<"Project">,
): Promise<Verdict<"not-signed" | "project-closed">> {
  const project = present(
    await tx.project.findFirst({
      where: { id: projectId },
      select: {
        status: true,
        agreements: {
          where: { kind: "original", status: { in: IN_FORCE_STATUSES } },
          select: { id: true },
        },
        milestones: { where: { status: { not: "approved" } }, select: { id: true } },
      },
    }),
    "project",
  );
  return canRequestChange({
    status: project.status,
    isSigned: project.agreements.length > 0,
    unapproved: project.milestones.length,
  });
}
