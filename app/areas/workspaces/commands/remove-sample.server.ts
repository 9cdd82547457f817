import { Refusal } from "#app/kernel/verdict.ts";
import type { Context, Member } from "#app/platform/context.server.ts";
import { releaseInstallation } from "./claim-installation.server.ts";

/**
 * Removes the sample studio with everything in it, and opens the installation to be set up.
 * @throws Refusal "not-a-sample"
 */
export async function removeSample({ db, actor }: Context<Member>): Promise<void> {
  await db.$transaction(async (tx) => {
    // Its projects go first: all rows of a project are deleted at one level, so PostgreSQL never
    // meets a row whose reference is already gone, in whatever order a restored database has its
    // keys.
    await tx.project.deleteMany({
      where: { workspaceId: actor.workspaceId, workspace: { sample: true } },
    });
    const sample = await tx.workspace.findFirst({
      where: { id: actor.workspaceId, sample: true },
      select: { id: true, invoicingId: true, payingId: true },
    });
    if (!sample) throw new Refusal("not-a-sample");
    await tx.workspace.deleteMany({ where: { id: sample.id, sample: true } });
    await tx.invoicingSettings.deleteMany({ where: { id: sample.invoicingId } });
    await tx.paymentSettings.deleteMany({ where: { id: sample.payingId } });
    await tx.user.deleteMany({ where: { memberships: { none: {} } } });
    await releaseInstallation(tx);
  });
}
