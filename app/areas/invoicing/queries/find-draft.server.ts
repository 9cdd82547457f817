import { reachable } from "#app/areas/clients/queries/reachable.server.ts";
import type { Id } from "#app/kernel/id.ts";
import { readDraftContent } from "#app/areas/invoicing/stored/draft-content.ts";
import { computeDraft, invoiceIdOfDraft } from "#app/areas/invoicing/rules/draft.ts";
import { withholds } from "#app/areas/invoicing/rules/final-invoice.ts";
import { ratesOn } from "#app/areas/invoicing/rules/tax-presets/tax-presets.ts";
import { taxBetween, type Tax } from "#app/areas/invoicing/rules/tax.ts";
import { listViewers } from "#app/areas/sharing/queries/list-viewers.server.ts";
import { present } from "#app/kernel/verdict.ts";
import type { Context, Member } from "#app/platform/context.server.ts";
import type { Db, Tx } from "#app/platform/db/client.server.ts";

const people = { workspace: { include: { invoicing: true } }, client: true } as const;

/**
 * The tax that an invoice of this project has today, between this seller and this buyer. Null when
 * it isn't this workspace's.
 */
export async function findUsualTax(
  db: Db | Tx,
  workspaceId: Id<"Workspace">,
  projectId: Id<"Project">,
): Promise<Tax | null> {
  const project = await db.project.findFirst({
    where: { id: projectId, workspaceId },
    include: people,
  });
  if (!project) return null;
  const { country, vatId, invoicing } = project.workspace;
  const { taxCategory, taxRate, taxReason } = invoicing;
  return taxBetween(
    { country, vatId, tax: { category: taxCategory, rate: taxRate, reason: taxReason } },
    project.client,
  );
}

/**
 * What is needed to write an invoice by hand: the project, its tax, the country's rates, and who
 * would get it.
 */
export async function findDraftDesk(
  { db, actor, today }: Context<Member>,
  projectId: Id<"Project">,
) {
  const project = await db.project.findFirst({
    where: { id: projectId, workspaceId: actor.workspaceId },
    include: people,
  });
  if (!project) return null;
  const { workspace, client } = project;
  return {
    project: {
      id: project.id,
      title: project.title,
      currency: project.currency,
      client: client.name,
      clientId: client.id,
      status: project.status,
    },
    workspace: {
      name: workspace.name,
      currency: workspace.currency,
      paymentTermDays: workspace.invoicing.paymentTermDays,
      country: workspace.country,
      hourlyRate: workspace.hourlyRate,
    },
    usual: present(await findUsualTax(db, actor.workspaceId, projectId), "project"),
    rates: ratesOn(workspace.country, today),
    withholdingRate: withholds(workspace, client) ? workspace.invoicing.withholdingRate : 0,
    recipients: await listViewers(db, projectId, "pay"),
    /** The contact who gets a link with the invoice, if nobody was ever given one. */
    newcomer:
      (await db.guestLink.count({ where: { projectId } })) > 0
        ? null
        : await db.contact.findFirst({
            where: { clientId: client.id, ...reachable },
            orderBy: { createdAt: "asc" },
            select: { name: true, email: true },
          }),
  };
}

/** A draft with its totals. */
export async function findDraft(
  { db, actor }: Context<Member>,
  projectId: Id<"Project">,
  draftId: Id<"InvoiceDraft">,
) {
  const draft = await db.invoiceDraft.findFirst({
    where: { id: draftId, projectId, workspaceId: actor.workspaceId },
  });
  if (!draft) return null;
  const content = readDraftContent(draft.content);
  const usual = present(await findUsualTax(db, actor.workspaceId, projectId), "project");
  return { ...draft, content, computed: computeDraft(content, usual) };
}

/** The invoice that a draft has become, for redirecting visitors to the draft's page. */
export function findIssuedOf(
  { db, actor }: Context<Member>,
  projectId: Id<"Project">,
  draftId: Id<"InvoiceDraft">,
): Promise<{ id: string } | null> {
  return db.invoice.findFirst({
    where: {
      id: invoiceIdOfDraft({ id: draftId, nextOn: null }),
      projectId,
      workspaceId: actor.workspaceId,
    },
    select: { id: true },
  });
}

/** The drafts of a project, recurring ones first. */
export async function listDrafts({ db, actor, today }: Context<Member>, projectId: Id<"Project">) {
  const drafts = await db.invoiceDraft.findMany({
    where: { projectId, workspaceId: actor.workspaceId },
    orderBy: [{ nextOn: "desc" }, { updatedAt: "desc" }],
    select: { id: true, title: true, recurrence: true, nextOn: true, issuesItself: true },
  });
  return drafts.map((draft) => ({
    ...draft,
    isDue: draft.nextOn !== null && draft.nextOn <= today,
  }));
}
