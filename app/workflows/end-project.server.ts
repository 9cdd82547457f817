import { endNoticeMail } from "#emails/end-notice.tsx";
import { written } from "#app/areas/agreements/commands/draft-document.server.ts";
import { logEvent } from "#app/areas/agreements/commands/log-event.server.ts";
import { offerAgreement } from "#app/areas/agreements/commands/offer-agreement.server.ts";
import { withdrawOpenChanges } from "#app/areas/change-requests/commands/withdraw-open-changes.server.ts";
import { findSettlement } from "#app/areas/change-requests/queries/find-settlement.server.ts";
import type { Party, Settlement } from "#app/areas/change-requests/rules/settlement.ts";
import {
  settlementText,
  type SettlementWords,
} from "#app/areas/change-requests/rules/settlement-words.ts";
import { issueInvoice } from "#app/areas/invoicing/commands/issue/issue-invoice.server.ts";
import { listDeductible } from "#app/areas/invoicing/queries/list-deductible.server.ts";
import { lockProject } from "#app/areas/projects/commands/lock-project.server.ts";
import { lockInvoices } from "#app/areas/payments/commands/books/book.server.ts";
import { writeCredit } from "#app/areas/payments/commands/credit-invoice.server.ts";
import { readCreditable } from "#app/areas/payments/queries/find-creditable.server.ts";
import { creditable } from "#app/areas/invoicing/rules/credit.ts";
import { AGREEMENT_KINDS } from "#app/areas/invoicing/rules/of-agreement.ts";
import { setOffCredit } from "#app/areas/payments/commands/books/set-off-credit.server.ts";
import { recordActivity } from "#app/areas/projects/commands/record-activity.server.ts";
import { statesBefore } from "#app/areas/projects/rules/project-states.ts";
import { listViewers } from "#app/areas/sharing/queries/list-viewers.server.ts";
import { mayAct } from "#app/areas/sharing/rules/guest-rights.ts";
import { childId } from "#app/kernel/id.ts";
import { demand, present, Refusal } from "#app/kernel/verdict.ts";
import type { Context, Guest, Member } from "#app/platform/context.server.ts";
import type { Tx } from "#app/platform/db/client.server.ts";
import { idOnceFor } from "#app/platform/db/id-once.server.ts";
import { transact } from "#app/platform/db/transact.server.ts";
import { enqueueMail } from "#app/platform/jobs/enqueue-mail.server.ts";

export type EndOrder = {
  projectId: string;
  by: Party;
  reason: string;
  done: Record<string, number>;
  /** As the signed terms say. */
  keepsDeposit: boolean;
  /** What was shown: nothing else becomes final. */
  shownTotal: number;
};

/**
 * Ends a project early by the signed terms: the settlement is written down as a document beside the agreement, the rest is
 * invoiced or credited, and everything that was open ends. Once; and only with the sum that was shown.
 * @throws Refusal "reason-required", "settlement-changed", "not-signed", "project-closed"; Absent
 */
export async function endProject(context: Context<Member>, order: EndOrder): Promise<void> {
  const { db, actor, now, today } = context;
  const { projectId, by } = order;
  const { workspaceId } = actor;
  const reason = order.reason.trim().slice(0, 2_000);
  if (reason === "") throw new Refusal("reason-required");
  await transact(db, async (tx) => {
    await lockProject(tx, { projectId, workspaceId });
    const found = await findSettlement(tx, {
      workspaceId,
      projectId,
      by,
      done: order.done,
      keepsDeposit: order.keepsDeposit,
    });
    if (!found) throw new Refusal("not-signed");
    demand(found.verdict);
    const { settlement, project, inForce, words } = found;
    if (settlement.total !== order.shownTotal) throw new Refusal("settlement-changed");
    const { count } = await tx.project.updateMany({
      where: { id: projectId, status: { in: [...statesBefore("terminated"), "proposed"] } },
      data: { status: "terminated", completedAt: now },
    });
    if (count === 0) throw new Refusal("project-closed");
    await withdrawOpenChanges(tx, context, { projectId });
    const { original } = inForce;
    const text = settlementText({
      settlement,
      reason,
      project: project.title,
      agreement: { number: original.number, signedOn: original.signedOn },
      ...written(original.locale, project.currency),
    });
    const agreementId = await offerAgreement(
      tx,
      {
        projectId,
        workspaceId,
        kind: "amendment",
        title: words.title(project.title),
        text,
        scope: "{}",
        price: 0,
        locale: original.locale,
        expiresOn: today,
        signers: [],
        countersign: false,
        sentBy: actor.name,
      },
      now,
    );
    await tx.agreement.updateMany({
      where: { projectId, OR: [{ id: agreementId }, { status: "in_force" }] },
      data: { status: "terminated", endedAt: now },
    });
    await tx.agreement.update({ where: { id: agreementId }, data: { signedAt: now } });
    await logEvent(tx, {
      agreement: { id: agreementId, projectId, workspaceId },
      entry: { type: "in-force", actorName: actor.name, detail: by },
      now,
    });
    await tx.termination.create({
      data: {
        id: childId(projectId),
        workspaceId,
        projectId,
        party: by,
        reason,
        settlement: JSON.stringify(settlement),
        agreementId,
        at: now,
      },
    });
    await billSettlement(tx, context, { projectId, settlement, words });
    await recordActivity(tx, context, {
      projectId,
      workspaceId,
      type: "project.terminated",
      detail: reason,
    });
    await tellClient(tx, context, { projectId, reason });
  });
}

/** The rest as an invoice that deducts the earlier ones, or as a credit of what was invoiced beyond the settlement, set off against what is open. */
async function billSettlement(
  tx: Tx,
  context: Context<Member>,
  {
    projectId,
    settlement,
    words,
  }: { projectId: string; settlement: Settlement; words: SettlementWords },
): Promise<void> {
  const { items, depositKept, killFee, killFeePercent, difference } = settlement;
  if (difference === 0) return;
  if (difference < 0) {
    return creditBeyond(tx, context, { projectId, beyond: -difference, reason: words.credited });
  }
  const lines = [
    ...items.map((item) => ({
      description: words.item(item.title, item.done),
      quantity: 1,
      net: item.earned,
    })),
    { description: words.deposit, quantity: 1, net: depositKept },
    { description: words.killFee(killFeePercent), quantity: 1, net: killFee },
  ].filter(({ net }) => net !== 0);
  await issueInvoice(tx, context, {
    projectId,
    kind: "final",
    title: words.sums,
    lines,
    deductions: await listDeductible(tx, projectId),
  });
}

/** Takes back what was invoiced beyond the settlement, net, of the newest invoices first: each by a credit note of its own (Directive 2006/112/EC, article 219), set off against whatever is open. */
async function creditBeyond(
  tx: Tx,
  context: Context<Member>,
  { projectId, beyond, reason }: { projectId: string; beyond: number; reason: string },
): Promise<void> {
  const billed = await tx.invoice.findMany({
    where: { projectId, kind: { in: AGREEMENT_KINDS } },
    orderBy: [{ issuedOn: "desc" }, { sequence: "desc" }],
    select: { id: true },
  });
  const ids = billed.map(({ id }) => id);
  const locked = await lockInvoices(tx, ids);
  let left = beyond;
  for (const invoiceId of ids) {
    const invoice = present(locked.get(invoiceId), "invoice");
    const lines = (await readCreditable(tx, invoice)).lines.map((line) => {
      const net = Math.max(0, Math.min(creditable(line), left));
      left -= net;
      return { id: line.id, net };
    });
    if (lines.every(({ net }) => net === 0)) continue;
    const noteId = await writeCredit(tx, context, {
      invoice,
      credit: {
        id: idOnceFor(projectId, `settled ${invoiceId}`),
        lines,
        reason,
      },
    });
    await setOffCredit(tx, context, {
      creditNoteId: noteId,
      invoiceIds: ids.filter((id) => id !== invoiceId),
    });
  }
}

async function tellClient(
  tx: Tx,
  { actor, now, baseUrl }: Context<Member>,
  { projectId, reason }: { projectId: string; reason: string },
): Promise<void> {
  const project = present(
    await tx.project.findUnique({ where: { id: projectId }, include: { workspace: true } }),
    "project",
  );
  for (const contact of await listViewers(tx, projectId)) {
    const mail = endNoticeMail({
      what: "ended",
      name: contact.name,
      from: project.workspace.name,
      project: project.title,
      text: reason,
      url: `${baseUrl}/portal/${projectId}`,
    });
    await enqueueMail(
      tx,
      {
        ...mail,
        workspaceId: actor.workspaceId,
        projectId,
        to: contact,
        replyTo: project.workspace.email,
        about: ["agreement", projectId],
      },
      now,
    );
  }
}

/**
 * The client gives notice that he ends the project. Nothing is final yet: the freelancer states what is done, and both
 * see the settlement before it is.
 * @throws Refusal "no-right", "reason-required", "notice-given", "not-signed", "project-closed"; Absent
 */
export async function giveEndNotice(
  context: Context<Guest>,
  order: { reason: string },
): Promise<void> {
  const { db, actor, now, baseUrl } = context;
  demand(mayAct(actor.rights, "sign"));
  const reason = order.reason.trim().slice(0, 2_000);
  if (reason === "") throw new Refusal("reason-required");
  await transact(db, async (tx) => {
    await lockProject(tx, actor);
    const found = await findSettlement(tx, {
      workspaceId: actor.workspaceId,
      projectId: actor.projectId,
      by: "client",
    });
    if (!found) throw new Refusal("not-signed");
    demand(found.verdict);
    const { count } = await tx.project.updateMany({
      where: { id: actor.projectId, endNoticeAt: null },
      data: { endNoticeAt: now, endNoticeBy: actor.name, endNoticeReason: reason },
    });
    if (count === 0) throw new Refusal("notice-given");
    await recordActivity(tx, context, {
      projectId: actor.projectId,
      workspaceId: actor.workspaceId,
      type: "project.end-notice",
      detail: reason,
    });
    const workspace = present(
      await tx.workspace.findUnique({ where: { id: actor.workspaceId } }),
      "workspace",
    );
    const mail = endNoticeMail({
      what: "notice",
      name: workspace.name,
      from: actor.name,
      project: found.project.title,
      text: reason,
      url: `${baseUrl}/app/projects/${actor.projectId}/end`,
    });
    await enqueueMail(
      tx,
      {
        ...mail,
        workspaceId: workspace.id,
        projectId: actor.projectId,
        to: workspace,
        replyTo: actor.email,
        about: ["agreement", actor.projectId],
      },
      now,
    );
  });
}
