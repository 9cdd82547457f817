import type { Id } from "#app/kernel/id.ts";
import type { Contact, Project, Workspace } from "#generated/sqlite/client.ts";
import { OFFER_DAYS } from "#app/areas/agreements/rules/signing-order.ts";
import { recordActivity } from "#app/areas/projects/commands/record-activity.server.ts";
import { canSendProposal } from "#app/areas/scope/rules/can-send.ts";
import { agreementStanding } from "#app/areas/scope/rules/open-agreement.ts";
import { priceOf } from "#app/areas/scope/rules/scope.ts";
import { issueGuestLink } from "#app/areas/sharing/commands/issue-guest-link.server.ts";
import type { Right } from "#app/areas/sharing/rules/guest-rights.ts";
import { addDays, type Day } from "#app/kernel/day.ts";
import { demand, present, Refusal } from "#app/kernel/verdict.ts";
import type { Context, Member } from "#app/platform/context.server.ts";
import type { Tx } from "#app/platform/db/client.server.ts";
import { draftDocument } from "./draft-document.server.ts";
import { quotedIn } from "#app/areas/agreements/rules/offer.ts";
import { offerAgreement } from "./offer-agreement.server.ts";

export type Recipient = { contactId: Id<"Contact">; rights: Right[] };
export type ProposalInput = {
  projectId: Id<"Project">;
  /** Recipients who may sign do so in this order. */
  recipients: Recipient[];
  /** The freelancer signs too, after the client; only then is the agreement in force. */
  countersign?: boolean;
  /** The last day on which it can be signed. */
  expiresOn?: Day;
};

/**
 * Publishes the project and offers its agreement: freezes the document, makes a personal link for
 * each recipient, mails them. Concurrent calls send once.
 * @throws Refusal "expiry-past" and the reasons of canSendProposal; Absent
 */
export async function sendProposal(context: Context<Member>, input: ProposalInput): Promise<void> {
  const { db, actor, now, today } = context;
  const { projectId } = input;
  const expiresOn = input.expiresOn ?? addDays(today, OFFER_DAYS);
  if (expiresOn < today) throw new Refusal("expiry-past");
  await db.$transaction(async (tx) => {
    const { count } = await tx.project.updateMany({
      where: { id: projectId, workspaceId: actor.workspaceId },
      data: { sentAt: now },
    });
    present(count === 1 ? true : null, "project");
    const { scope, project, locale, made, template } = await draftDocument(tx, {
      workspaceId: actor.workspaceId,
      projectId,
      today,
    });
    const agreements = await tx.agreement.findMany({
      where: { projectId },
      select: { status: true },
    });
    const recipients = recipientsOf(input.recipients, project.client.contacts);
    const having = (right: Right) => recipients.filter(({ rights }) => rights.includes(right));
    demand(
      canSendProposal(scope, {
        status: project.status,
        agreement: agreementStanding(agreements),
        contacts: recipients.length,
        signers: having("sign").length,
        payers: having("pay").length,
      }),
    );
    if (!made.allowed) throw new Refusal(made.reason);

    await tx.project.update({ where: { id: projectId }, data: { status: "proposed" } });
    await offerAgreement(tx, context, {
      projectId,
      workspaceId: project.workspaceId,
      kind: "original",
      title: scope.title,
      text: made.text,
      quoted: quotedIn(made.offer),
      scope: JSON.stringify(made.offer),
      price: priceOf(made.offer),
      locale,
      template: template.name,
      expiresOn,
      signers: having("sign").map(({ contact }) => ({
        contactId: contact.id,
        name: contact.name,
        email: contact.email,
        role: contact.role,
      })),
      countersign: input.countersign ?? false,
      sentBy: actor.name,
    });
    await replaceLinks(tx, context, { project, recipients });
    await recordActivity(tx, context, {
      projectId,
      workspaceId: actor.workspaceId,
      type: "agreement.sent",
      subject: recipients.map(({ contact }) => contact.name).join(", "),
    });
  });
}

type Addressed = { contact: Contact; rights: Right[] };

/** Each contact once, in the order in which they were chosen. */
function recipientsOf(chosen: Recipient[], contacts: Contact[]): Addressed[] {
  const rightsOf = new Map<string, Right[]>();
  for (const { contactId, rights } of chosen)
    if (!rightsOf.has(contactId)) rightsOf.set(contactId, rights);
  return [...rightsOf].flatMap(([contactId, rights]) =>
    contacts.filter(({ id }) => id === contactId).map((contact) => ({ contact, rights })),
  );
}

async function replaceLinks(
  tx: Tx,
  context: Context<Member>,
  { project, recipients }: { project: Project & { workspace: Workspace }; recipients: Addressed[] },
): Promise<void> {
  // Contacts who aren't chosen this time lose their access, because this offer isn't meant for
  // them.
  await tx.guestLink.updateMany({
    where: { projectId: project.id, revokedAt: null },
    data: { revokedAt: context.now },
  });
  for (const { contact, rights } of recipients) {
    await issueGuestLink(tx, context, {
      workspace: project.workspace,
      project,
      contact,
      rights: ["view", "comment", ...rights],
      reason: "proposal",
    });
  }
}
