import { taxBetween, type Tax } from "#app/areas/invoicing/rules/tax.ts";
import type { Context, Member } from "#app/platform/context.server.ts";

/** The tax that a project's invoices will carry, as seller and buyer stand today. Null when it isn't this workspace's. */
export async function findTaxBetween({ db, actor }: Context<Member>, projectId: string): Promise<Tax | null> {
  const project = await db.project.findFirst({ where: { id: projectId, workspaceId: actor.workspaceId }, select: { workspace: { select: { country: true, vatId: true, taxCategory: true, taxRate: true, taxReason: true } }, client: { select: { country: true, vatId: true } } } });
  if (!project) return null;
  const { taxCategory, taxRate, taxReason, ...seller } = project.workspace;
  return taxBetween({ ...seller, tax: { category: taxCategory, rate: taxRate, reason: taxReason } }, project.client);
}
