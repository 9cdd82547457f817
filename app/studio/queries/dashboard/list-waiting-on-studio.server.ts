import { removable } from "#app/areas/files/queries/removable.server.ts";
import { NOTICE_DAYS, removalDayOf } from "#app/areas/files/rules/retention.ts";
import { daysBetween } from "#app/kernel/day.ts";
import { minor } from "#app/kernel/money.ts";
import type { Context, Member } from "#app/platform/context.server.ts";
import { MOST, newestVersion, who, type Of } from "./rows.server.ts";

/** Projects that aren't sent yet, or whose offer isn't with the client any more. */
export function listDrafts({ db }: Context<Member>, of: Of) {
  return db.project.findMany({
    where: {
      ...of.projects,
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
export async function listClaims({ db }: Context<Member>, of: Of) {
  const claims = await db.payment.findMany({
    where: { ...of.rows, status: "started", claimedOn: { not: null } },
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
export async function listRevisions({ db }: Context<Member>, of: Of) {
  const milestones = await db.milestone.findMany({
    where: {
      ...of.rows,
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
export function listUnstarted({ db }: Context<Member>, of: Of) {
  return db.project.findMany({
    where: { ...of.projects, status: "proposed", agreements: { some: { status: "in_force" } } },
    take: MOST,
    ...who,
  });
}

/** Recurring invoices that are to be issued by hand. */
export function listRecurring({ db, today }: Context<Member>, of: Of) {
  return db.invoiceDraft.findMany({
    where: { ...of.rows, issuesItself: false, nextOn: { lte: today } },
    orderBy: { nextOn: "asc" },
    take: MOST,
    select: { id: true, title: true, nextOn: true, project: who },
  });
}

/** Payments that the client contests, and overpayments. */
export async function listUnsettled({ db }: Context<Member>, of: Of) {
  const payments = await db.payment.findMany({
    where: {
      ...of.rows,
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
export async function listDisputes({ db }: Context<Member>, of: Of) {
  const disputes = await db.dispute.findMany({
    where: { ...of.rows, status: "needs_response" },
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

/** Work that was to go out at a time, and couldn't. */
export function listStuckWork({ db }: Context<Member>, of: Of) {
  return db.checkpoint.findMany({
    where: { ...of.rows, state: "draft", problem: { not: "" } },
    orderBy: { changedAt: "asc" },
    take: MOST,
    select: { id: true, title: true, project: who },
  });
}

/** Projects whose files the studio's rule removes soon: they can be downloaded until then. */
export async function listRemovals({ db, today }: Context<Member>, of: Of) {
  const projects = await db.project.findMany({
    where: {
      ...of.projects,
      completedAt: { not: null },
      workspace: { filesKeptMonths: { gt: 0 } },
      files: { some: removable },
    },
    select: {
      ...who.select,
      completedAt: true,
      timeZone: true,
      workspace: { select: { filesKeptMonths: true, filesRuleAt: true } },
    },
  });
  return projects
    .map(({ completedAt, timeZone, workspace, ...project }) => ({
      id: project.id,
      project,
      on: removalDayOf({ completedAt, timeZone, workspace }),
    }))
    .filter(({ on }) => on !== null && daysBetween(today, on) <= NOTICE_DAYS)
    .slice(0, MOST);
}

/** Works with open notes of the client's, or of which another version is wanted. */
export async function listFeedback({ db }: Context<Member>, of: Of) {
  const open = { sentAt: { not: null }, resolvedAt: null, authorKind: "guest" } as const;
  const proofs = await db.proof.findMany({
    where: {
      ...of.rows,
      project: { status: "active" },
      versions: { some: { state: "published" } },
      OR: [
        { pins: { some: open } },
        {
          milestone: { status: { not: "approved" } },
          verdicts: { some: { decision: "changes_requested", takenBackAt: null } },
        },
      ],
    },
    orderBy: { createdAt: "asc" },
    take: MOST,
    select: {
      id: true,
      title: true,
      project: who,
      versions: newestVersion,
      _count: { select: { pins: { where: open } } },
    },
  });
  return proofs.flatMap(({ versions: [newest], _count, ...proof }) => {
    const word = newest?.verdicts[0]?.decision;
    const wantsVersion = word === "changes_requested";
    return newest && (wantsVersion || _count.pins > 0)
      ? [{ ...proof, newest, notes: _count.pins, wantsVersion }]
      : [];
  });
}
