import type { Id } from "#app/kernel/id.ts";
import { draftDocument } from "#app/areas/agreements/commands/draft-document.server.ts";
import { OFFER_DAYS } from "#app/areas/agreements/rules/signing-order.ts";
import { agreementStanding } from "#app/areas/scope/rules/open-agreement.ts";
import { canSendProposal } from "#app/areas/scope/rules/can-send.ts";
import { addDays } from "#app/kernel/day.ts";
import type { Context, Member } from "#app/platform/context.server.ts";

/**
 * The document as it would be sent now, who can receive it, and whether it may be sent. Null when
 * the project isn't this workspace's.
 */
export async function findProposal(
  { db, actor, today }: Context<Member>,
  projectId: Id<"Project">,
) {
  const owned = await db.project.findFirst({
    where: { id: projectId, workspaceId: actor.workspaceId },
    select: {
      agreements: {
        orderBy: { number: "desc" },
        select: {
          status: true,
          countersign: true,
          signers: { select: { contactId: true, position: true } },
        },
      },
      templateId: true,
      guestLinks: { where: { revokedAt: null }, select: { contactId: true, rights: true } },
    },
  });
  if (!owned) return null;
  const { scope, project, made, template, clauses, clauseKeys, document } = await draftDocument(
    db,
    { workspaceId: actor.workspaceId, projectId, today },
  );
  const { contacts } = project.client;
  const templates = await db.agreementTemplate.findMany({
    where: { workspaceId: actor.workspaceId, archivedAt: null },
    orderBy: { name: "asc" },
    select: { id: true, name: true, locale: true },
  });
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
    contacts: contacts.map(({ id, name, email, role }, index) => ({
      id,
      name,
      email,
      role,
      ...lastChoice(owned, id, index),
    })),
    countersign: owned.agreements[0]?.countersign ?? false,
    verdict: canSendProposal(scope, {
      status: project.status,
      agreement: agreementStanding(owned.agreements),
      contacts: contacts.length,
      signers: contacts.length,
      payers: contacts.length,
    }),
  };
}

type Sent = {
  agreements: { signers: { contactId: Id<"Contact"> | null; position: number }[] }[];
  guestLinks: { contactId: Id<"Contact">; rights: string }[];
};

/**
 * What was chosen for a contact the last time the proposal was sent. By default the first contact
 * decides and everybody may pay.
 */
function lastChoice(
  { agreements, guestLinks }: Sent,
  contactId: Id<"Contact">,
  index: number,
): { isAsked: boolean; rights: string[]; place: number } {
  const [last] = agreements;
  if (!last)
    return {
      isAsked: true,
      rights: index === 0 ? ["approve", "sign", "pay"] : ["pay"],
      place: index + 1,
    };
  const link = guestLinks.find((entry) => entry.contactId === contactId);
  const place =
    last.signers.find((signer) => signer.contactId === contactId)?.position ?? index + 1;
  return { isAsked: link !== undefined, rights: link?.rights.split(" ") ?? [], place };
}
