import { draftDocument } from "#app/areas/agreements/commands/draft-document.server.ts";
import { OFFER_DAYS } from "#app/areas/agreements/rules/signing-order.ts";
import { agreementStanding } from "#app/areas/scope/rules/open-agreement.ts";
import { canSendProposal } from "#app/areas/scope/rules/can-send.ts";
import { addDays } from "#app/kernel/day.ts";
import type { Context, Member } from "#app/platform/context.server.ts";

/** The document that would go out now, to whom it can go, and whether it may. Null when the project isn't this workspace's. */
export async function findProposal({ db, actor, today }: Context<Member>, projectId: string) {
  const owned = await db.project.findFirst({ where: { id: projectId, workspaceId: actor.workspaceId }, select: { agreements: { select: { status: true } }, templateId: true } });
  if (!owned) return null;
  const { scope, project, made, template, clauses, clauseKeys, document } = await draftDocument(db, actor.workspaceId, projectId, today);
  const { contacts } = project.client;
  const templates = await db.agreementTemplate.findMany({ where: { workspaceId: actor.workspaceId, archivedAt: null }, orderBy: { name: "asc" }, select: { id: true, name: true, locale: true } });
  return {
    text: made.allowed ? made.text : null,
    title: project.title,
    isDefaultTerms: template.isDefault,
    templateId: owned.templateId ?? "",
    templates,
    clauses,
    clauseKeys,
    needsQualified: document.needsQualified,
    earliest: today,
    expiresOn: addDays(today, OFFER_DAYS),
    contacts: contacts.map(({ id, name, email, role }) => ({ id, name, email, role })),
    verdict: canSendProposal(scope, { status: project.status, agreement: agreementStanding(owned.agreements), contacts: contacts.length, signers: contacts.length, payers: contacts.length }),
  };
}
