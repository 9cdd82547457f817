import { minor } from "#app/kernel/money.ts";
import type { Context, Member } from "#app/platform/context.server.ts";
import { MOST, newestVersion, who, type Of } from "./rows.server.ts";

/** Agreements that wait for the client. */
export function listOffers({ db }: Context<Member>, of: Of) {
  return db.agreement.findMany({
    where: { ...of.rows, status: { in: ["sent", "viewed"] } },
    orderBy: { sentAt: "asc" },
    take: MOST,
    select: {
      ...{ id: true, status: true, sentAt: true, project: who },
      change: { select: { id: true, number: true, title: true } },
    },
  });
}

/** Milestones that wait for the client's review. */
export function listReviews({ db }: Context<Member>, of: Of) {
  return db.milestone.findMany({
    where: { ...of.rows, status: "in_review", project: { status: "active" } },
    orderBy: { submittedAt: "asc" },
    take: MOST,
    select: { id: true, title: true, submittedAt: true, project: who },
  });
}

/** Questions that nobody has answered yet. */
export function listQuestions({ db }: Context<Member>, of: Of) {
  return db.checkpoint.findMany({
    where: {
      ...of.rows,
      kind: "question",
      state: "published",
      answers: { none: {} },
      milestone: { status: { not: "approved" } },
      project: { status: "active" },
    },
    orderBy: { publishedAt: "asc" },
    take: MOST,
    select: { id: true, title: true, project: who },
  });
}

/** Works whose newest version has no verdict yet. */
export async function listUndecided({ db }: Context<Member>, of: Of) {
  const proofs = await db.proof.findMany({
    where: {
      ...of.rows,
      decided: false,
      milestone: { status: { not: "approved" } },
      project: { status: "active" },
      versions: { some: { state: "published" } },
    },
    orderBy: { createdAt: "asc" },
    take: MOST,
    select: { id: true, title: true, project: who, versions: newestVersion },
  });
  return proofs.map(({ versions: [newest], ...proof }) => ({ ...proof, newest: newest ?? null }));
}

/** Invoices with an open balance. */
export async function listUnpaid({ db, today }: Context<Member>, of: Of) {
  const invoices = await db.invoice.findMany({
    where: { ...of.rows, due: { gt: db.invoice.fields.paid } },
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
  });
  return invoices.map(({ due, paid, parts, ...invoice }) => ({
    ...invoice,
    open: minor(due - paid),
    isOverdue: invoice.payBy < today && parts.length === 0,
    isProcessing: parts.length > 0,
  }));
}
