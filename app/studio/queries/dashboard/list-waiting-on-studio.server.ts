import { minor } from "#app/kernel/money.ts";
import type { Context, Member } from "#app/platform/context.server.ts";
import { MOST, who } from "./rows.server.ts";

/** Projects that aren't sent yet, or whose offer isn't with the client any more. */
export function listDrafts({ db, actor }: Context<Member>) {
  const { workspaceId } = actor;
  return db.project.findMany({
    where: {
      workspaceId,
      OR: [
        { status: "draft" },
        {
          status: "proposed",
          agreements: { none: { status: { in: ["sent", "viewed", "in_force"] } } },
        },
      ],
    },
    orderBy: { createdAt: "desc" },
    take: MOST,
    ...who,
  });
}

/** Transfers that clients say they have sent. */
export async function listClaims({ db, actor }: Context<Member>) {
  const { workspaceId } = actor;
  const claims = await db.payment.findMany({
    where: { workspaceId, status: "started", claimedOn: { not: null } },
    take: MOST,
    select: {
      id: true,
      amount: true,
      claimedOn: true,
      parts: {
        orderBy: { position: "asc" },
        select: { invoice: { select: { id: true, number: true } } },
      },
      project: who,
    },
  });
  return claims.map(({ amount, parts, ...claim }) => ({
    ...claim,
    invoice: parts[0]?.invoice ?? { id: "", number: "" },
    amount: minor(amount),
  }));
}

/** Milestones that came back from review with changes. */
export async function listRevisions({ db, actor }: Context<Member>) {
  const { workspaceId } = actor;
  const milestones = await db.milestone.findMany({
    where: {
      workspaceId,
      status: "in_progress",
      reviews: { some: { decision: "changes_requested" } },
      project: { status: "active" },
    },
    take: MOST,
    select: {
      id: true,
      title: true,
      reviews: { orderBy: { decidedAt: "desc" }, take: 1, select: { reason: true } },
      project: who,
    },
  });
  return milestones.map(({ reviews: [latest], ...milestone }) => ({
    ...milestone,
    reason: latest?.reason ?? "",
  }));
}

/** Projects that are signed and wait for the deposit. */
export function listUnstarted({ db, actor }: Context<Member>) {
  const { workspaceId } = actor;
  return db.project.findMany({
    where: { workspaceId, status: "proposed", agreements: { some: { status: "in_force" } } },
    take: MOST,
    ...who,
  });
}

/** Recurring invoices that are to be issued by hand. */
export function listRecurring({ db, actor, today }: Context<Member>) {
  const { workspaceId } = actor;
  return db.invoiceDraft.findMany({
    where: { workspaceId, issuesItself: false, nextOn: { lte: today } },
    orderBy: { nextOn: "asc" },
    take: MOST,
    select: { id: true, title: true, nextOn: true, project: who },
  });
}

/** Payments that the client contests, and overpayments. */
export async function listUnsettled({ db, actor }: Context<Member>) {
  const { workspaceId } = actor;
  const payments = await db.payment.findMany({
    where: {
      workspaceId,
      status: "succeeded",
      OR: [
        { contestedAt: { not: null }, reversal: null },
        { booked: { lt: db.payment.fields.amount } },
      ],
    },
    orderBy: { startedAt: "asc" },
    take: 100,
    select: {
      id: true,
      amount: true,
      booked: true,
      returned: true,
      currency: true,
      contestedAt: true,
      project: who,
      parts: { take: 1, select: { invoice: { select: { id: true, number: true } } } },
    },
  });
  return payments
    .map(({ parts, amount, booked, returned, contestedAt, ...payment }) => ({
      ...payment,
      isContested: contestedAt !== null,
      over: minor(amount - booked - returned),
      amount: minor(amount),
      invoice: parts[0]?.invoice ?? { id: "", number: "" },
    }))
    .filter(({ isContested, over }) => isContested || over > 0);
}

/** Disputes that the bank wants an answer to. */
export async function listDisputes({ db, actor }: Context<Member>) {
  const { workspaceId } = actor;
  const disputes = await db.dispute.findMany({
    where: { workspaceId, status: "needs_response" },
    orderBy: { respondBy: "asc" },
    take: MOST,
    select: {
      id: true,
      amount: true,
      currency: true,
      respondBy: true,
      projectId: true,
      payment: { select: { parts: { take: 1, select: { invoiceId: true } } } },
    },
  });
  return disputes.map(({ amount, payment, ...dispute }) => ({
    ...dispute,
    amount: minor(amount),
    invoiceId: payment.parts[0]?.invoiceId ?? "",
  }));
}
