import { createHash } from "node:crypto";
import { agreementText } from "#app/areas/agreements/rules/agreement-text.ts";
import { recordActivity } from "#app/areas/projects/commands/record-activity.server.ts";
import { canSendProposal } from "#app/areas/scope/rules/can-send.ts";
import { agreementStanding } from "#app/areas/scope/rules/open-agreement.ts";
import { planPayments } from "#app/areas/scope/rules/payment-plan.ts";
import { priceOf, type Scope } from "#app/areas/scope/rules/scope.ts";
import { findScope } from "#app/areas/scope/queries/find-scope.server.ts";
import { issueGuestLink } from "#app/areas/sharing/commands/issue-guest-link.server.ts";
import type { Right } from "#app/areas/sharing/rules/guest-rights.ts";
import { childId } from "#app/kernel/id.ts";
import { demand, present } from "#app/kernel/verdict.ts";
import type { Context, Member } from "#app/platform/context.server.ts";
import type { Tx } from "#app/platform/db/client.server.ts";
import { transact } from "#app/platform/db/transact.server.ts";
import { formatFullDay, formatMoney } from "#app/platform/i18n/format.ts";

export type Recipient = { contactId: string; rights: Right[] };

/** The document that would be sent now, for reading it before. Null when the plan doesn't add up yet. */
export async function draftDocument(db: Tx, workspaceId: string, projectId: string, today: string) {
  const scope = present(await findScope(db, workspaceId, projectId), "project");
  const project = present(await db.project.findFirst({ where: { id: projectId, workspaceId }, include: { workspace: true, client: { include: { contacts: { orderBy: { createdAt: "asc" } } } } } }), "project");
  const { workspace, client } = project;
  const locale = client.contacts[0]?.locale ?? "en";
  const plan = planPayments({ price: priceOf(scope), depositKind: scope.deposit.kind, depositValue: scope.deposit.value, milestones: scope.milestones });
  const text = plan.allowed
    ? agreementText({
        scope,
        instalments: plan.instalments,
        seller: { name: workspace.legalName, address: workspace.address, taxId: workspace.taxId, vatId: workspace.vatId },
        buyer: { name: client.name, address: client.address, taxId: client.taxId, vatId: client.vatId },
        terms: workspace.terms,
        paymentDays: workspace.paymentTermDays,
        offeredOn: today,
        locale,
        money: (amount) => formatMoney(amount, scope.currency, locale),
        day: (day) => formatFullDay(day, locale),
      })
    : null;
  return { scope, project, locale, text, instalments: plan.allowed ? plan.instalments : [] };
}

/**
 * Publishes the project and offers its agreement: freezes the document, makes a personal link for each recipient, mails
 * them. Sending twice at once sends once.
 * @throws Refusal with the reasons of canSendProposal; Absent
 */
export async function sendProposal(context: Context<Member>, order: { projectId: string; recipients: Recipient[]; baseUrl: string }): Promise<void> {
  const { db, actor, now, today } = context;
  const { projectId } = order;
  await transact(db, async (tx) => {
    const { count } = await tx.project.updateMany({ where: { id: projectId, workspaceId: actor.workspaceId }, data: { sentAt: now } });
    present(count === 1 ? true : null, "project");
    const { scope, project, locale, text, instalments } = await draftDocument(tx, actor.workspaceId, projectId, today);
    const agreements = await tx.agreement.findMany({ where: { projectId }, select: { status: true } });
    const recipients = order.recipients.flatMap(({ contactId, rights }) => project.client.contacts.filter(({ id }) => id === contactId).map((contact) => ({ contact, rights })));
    const having = (right: Right) => recipients.filter(({ rights }) => rights.includes(right)).length;
    demand(canSendProposal(scope, { status: project.status, agreement: agreementStanding(agreements), contacts: recipients.length, signers: having("sign"), payers: having("pay") }));

    await tx.project.update({ where: { id: projectId }, data: { status: "proposed" } });
    await offerAgreement(tx, context, { project, scope: { ...scope, instalments }, text: present(text, "document"), locale });
    // Who isn't chosen this time has no way in any more, to an offer that wasn't meant for them.
    await tx.guestLink.updateMany({ where: { projectId, revokedAt: null }, data: { revokedAt: now } });
    for (const { contact, rights } of recipients) {
      await issueGuestLink(tx, { workspace: project.workspace, project, contact, rights: ["view", "comment", ...rights], baseUrl: order.baseUrl, reason: "proposal" }, now);
    }
    await recordActivity(tx, context, { projectId, workspaceId: actor.workspaceId, type: "agreement.sent", subject: recipients.map(({ contact }) => contact.name).join(", ") });
  });
}

type Offer = { project: { id: string; workspaceId: string }; scope: Scope & { instalments: unknown }; text: string; locale: string };

async function offerAgreement(tx: Tx, { now }: Context, { project, scope, text, locale }: Offer): Promise<void> {
  const last = await tx.agreement.findFirst({ where: { projectId: project.id }, orderBy: { number: "desc" }, select: { number: true } });
  await tx.agreement.create({
    data: {
      id: childId(project.id), workspaceId: project.workspaceId, projectId: project.id, number: (last?.number ?? 0) + 1, status: "sent", text,
      sha256: createHash("sha256").update(text, "utf8").digest("hex"), scope: JSON.stringify(scope), locale, sentAt: now,
    },
  });
}
