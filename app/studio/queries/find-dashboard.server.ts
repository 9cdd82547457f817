import { addDays } from "#app/kernel/day.ts";
import { minor } from "#app/kernel/money.ts";
import type { Context, Member } from "#app/platform/context.server.ts";

/** How far ahead dates are watched, and after how long without a checkpoint a client has heard nothing. In days. */
const AHEAD_DAYS = 14;
const SILENT_DAYS = 7;
const MOST = 12;

const who = {
  select: { id: true, title: true, currency: true, client: { select: { name: true } } },
} as const;

/** Who waits for whom: the five questions of the freelancer's first screen. */
export async function findDashboard({ db, actor, now, today }: Context<Member>) {
  const { workspaceId } = actor;
  const [
    drafts,
    claims,
    revisions,
    unstarted,
    offers,
    reviews,
    atRisk,
    active,
    unpaid,
    recurring,
    bankLines,
    unsettled,
    disputes,
  ] = await Promise.all([
    db.project.findMany({
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
    }),
    db.payment.findMany({
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
    }),
    db.milestone.findMany({
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
    }),
    db.project.findMany({
      where: { workspaceId, status: "proposed", agreements: { some: { status: "in_force" } } },
      take: MOST,
      ...who,
    }),
    db.agreement.findMany({
      where: { workspaceId, status: { in: ["sent", "viewed"] } },
      orderBy: { sentAt: "asc" },
      take: MOST,
      select: { id: true, status: true, sentAt: true, project: who },
    }),
    db.milestone.findMany({
      where: { workspaceId, status: "in_review", project: { status: "active" } },
      orderBy: { submittedAt: "asc" },
      take: MOST,
      select: { id: true, title: true, submittedAt: true, project: who },
    }),
    db.milestone.findMany({
      where: {
        workspaceId,
        status: { in: ["planned", "in_progress"] },
        dueOn: { lte: addDays(today, AHEAD_DAYS) },
        project: { status: "active" },
      },
      orderBy: { dueOn: "asc" },
      take: MOST,
      select: { id: true, title: true, dueOn: true, project: who },
    }),
    db.project.findMany({
      where: { workspaceId, status: "active" },
      select: {
        ...who.select,
        startedAt: true,
        checkpoints: { orderBy: { publishedAt: "desc" }, take: 1, select: { publishedAt: true } },
        milestones: {
          where: { status: { in: ["planned", "in_progress"] } },
          orderBy: { position: "asc" },
          take: 1,
          select: { id: true },
        },
      },
    }),
    db.invoice.findMany({
      where: { workspaceId, due: { gt: db.invoice.fields.paid } },
      orderBy: { payBy: "asc" },
      take: 50,
      select: {
        id: true,
        number: true,
        due: true,
        paid: true,
        payBy: true,
        currency: true,
        parts: { where: { payment: { status: "processing" } }, select: { id: true } },
        project: who,
      },
    }),
    db.invoiceDraft.findMany({
      where: { workspaceId, issuesItself: false, nextOn: { lte: today } },
      orderBy: { nextOn: "asc" },
      take: MOST,
      select: { id: true, title: true, nextOn: true, project: who },
    }),
    db.bankLine.count({ where: { workspaceId, state: "open" } }),
    db.payment.findMany({
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
    }),
    db.dispute.findMany({
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
    }),
  ]);
  const silentSince = now.getTime() - SILENT_DAYS * 86_400_000;
  const silent = active
    .map(({ checkpoints, startedAt, milestones, ...project }) => ({
      project,
      since: checkpoints[0]?.publishedAt ?? startedAt,
      milestoneId: milestones[0]?.id ?? null,
    }))
    .filter(
      ({ since, milestoneId }) =>
        since !== null && milestoneId !== null && since.getTime() < silentSince,
    );
  return {
    drafts,
    recurring,
    bankLines,
    unsettled: unsettled
      .map(({ parts, amount, booked, returned, contestedAt, ...payment }) => ({
        ...payment,
        isContested: contestedAt !== null,
        over: minor(amount - booked - returned),
        amount: minor(amount),
        invoice: parts[0]?.invoice ?? { id: "", number: "" },
      }))
      .filter(({ isContested, over }) => isContested || over > 0),
    disputes: disputes.map(({ amount, payment, ...dispute }) => ({
      ...dispute,
      amount: minor(amount),
      invoiceId: payment.parts[0]?.invoiceId ?? "",
    })),
    claims: claims.map(({ amount, parts, ...claim }) => ({
      ...claim,
      invoice: parts[0]?.invoice ?? { id: "", number: "" },
      amount: minor(amount),
    })),
    revisions: revisions.map(({ reviews: [latest], ...milestone }) => ({
      ...milestone,
      reason: latest?.reason ?? "",
    })),
    unstarted,
    offers,
    reviews,
    atRisk: atRisk.map((milestone) => ({ ...milestone, isLate: milestone.dueOn < today })),
    silent,
    unpaid: unpaid.map(({ due, paid, parts, ...invoice }) => ({
      ...invoice,
      open: minor(due - paid),
      isOverdue: invoice.payBy < today && parts.length === 0,
      isProcessing: parts.length > 0,
    })),
  };
}

export type Dashboard = Awaited<ReturnType<typeof findDashboard>>;
