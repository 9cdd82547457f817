import type { MinorUnits } from "#app/kernel/money.ts";
import type { Id } from "#app/kernel/id.ts";
import { isOpen } from "#app/areas/agreements/rules/agreement-states.ts";
import { askedOf } from "#app/areas/payments/rules/asked.ts";
import { isOpenQuestion } from "#app/areas/work/rules/checkpoint.ts";
import { balance } from "#app/areas/invoicing/rules/invoice-states.ts";
import type { Day } from "#app/kernel/day.ts";
import type { ProjectPage } from "./project-page.ts";

/** One thing that waits for the client. */
export type Waiting =
  | { kind: "brief" }
  | { kind: "sign"; agreementId: Id<"Agreement"> }
  | {
      kind: "change";
      agreementId: Id<"Agreement">;
      number: number;
      title: string;
      price: MinorUnits;
      expiresOn: Day;
    }
  | {
      kind: "proof";
      checkpointId: Id<"Checkpoint">;
      title: string;
      version: number;
      answerBy: Day | null;
    }
  | { kind: "review"; milestoneId: Id<"Milestone">; title: string }
  | { kind: "question"; checkpointId: Id<"Checkpoint">; title: string; answerBy: Day | null }
  | {
      kind: "pay";
      invoiceId: Id<"Invoice">;
      number: string;
      title: string;
      amount: MinorUnits;
      dueOn: Day;
      overdue: boolean;
      claimed: boolean;
    };

/** The attempts that were meant for an invoice, alone or among others. */
export function paymentsOf(
  { payments, parts }: Pick<ProjectPage, "payments" | "parts">,
  invoiceId: Id<"Invoice">,
) {
  return payments.filter(({ id }) =>
    parts.some((part) => part.paymentId === id && part.invoiceId === invoiceId),
  );
}

/** The amount due on an invoice now: the next part of its plan, else the open balance. */
function askedFor(
  { plans }: Pick<ProjectPage, "plans">,
  { id, due, paid }: ProjectPage["invoices"][number],
  today: Day,
): number {
  return askedOf(
    { due, paid, plan: plans.filter(({ invoiceId }) => invoiceId === id), early: null },
    { today },
  ).amount;
}

/**
 * What waits for this reader, most pressing first: sign, pay, decide. An invoice with money on its
 * way doesn't wait.
 */
export function waitingFor(page: ProjectPage, rights: readonly string[], today: Day): Waiting[] {
  const may = (right: string) => rights.includes(right);
  const asksForBrief = page.briefSentAt && !page.briefAnsweredAt;
  return [
    ...(asksForBrief && may("comment") ? [{ kind: "brief" } as const] : []),
    ...(may("sign") ? signaturesWanted(page, today) : []),
    ...(may("pay") ? paymentsWanted(page, today) : []),
    ...(may("approve") && page.status === "active"
      ? [...questionsAsked(page), ...verdictsWanted(page), ...reviewsWanted(page)]
      : []),
  ];
}

function signaturesWanted(page: ProjectPage, today: Day): Waiting[] {
  const open = page.agreements.filter(
    ({ status, expiresOn }) => isOpen(status) && (expiresOn === null || expiresOn >= today),
  );
  return open.flatMap(({ id, kind, expiresOn, changeId, price }): Waiting[] => {
    if (kind === "original") return [{ kind: "sign", agreementId: id }];
    const change = page.changes.find((entry) => entry.id === changeId);
    if (!change || !expiresOn) return [];
    const { number, title } = change;
    return [{ kind: "change", agreementId: id, number, title, price: price ?? 0, expiresOn }];
  });
}

function paymentsWanted(page: ProjectPage, today: Day): Waiting[] {
  return page.invoices.flatMap((invoice): Waiting[] => {
    const amount = askedFor(page, invoice, today);
    const own = paymentsOf(page, invoice.id);
    if (amount === 0 || own.some(({ status }) => status === "processing")) return [];
    const claimed = own.some(
      ({ method, status, claimedOn }) =>
        method === "transfer" && status === "started" && claimedOn !== null,
    );
    const { id: invoiceId, number, title, payBy: dueOn } = invoice;
    const overdue = dueOn < today;
    return [{ kind: "pay", invoiceId, number, title, amount, dueOn, overdue, claimed }];
  });
}

function questionsAsked(page: ProjectPage): Waiting[] {
  const closed = new Set(
    page.milestones.filter(({ status }) => status === "approved").map(({ id }) => id),
  );
  return page.checkpoints
    .filter(({ id, milestoneId, ...checkpoint }) => {
      const answers = page.answers.filter(({ checkpointId }) => checkpointId === id);
      return isOpenQuestion(checkpoint, answers) && !closed.has(milestoneId);
    })
    .map(({ id, title, answerBy }) => ({ kind: "question", checkpointId: id, title, answerBy }));
}

/** The newest version of each work that has no verdict yet. */
function verdictsWanted(page: ProjectPage): Waiting[] {
  const closed = new Set(
    page.milestones.filter(({ status }) => status === "approved").map(({ id }) => id),
  );
  const undecided = page.proofs.filter(
    ({ decided, milestoneId }) => !decided && !closed.has(milestoneId),
  );
  return undecided.flatMap(({ id, title }): Waiting[] => {
    const versions = page.checkpoints.filter(({ proofId }) => proofId === id);
    const newest = versions.reduce<(typeof versions)[number] | null>(
      (last, one) => ((one.version ?? 0) > (last?.version ?? 0) ? one : last),
      null,
    );
    if (!newest) return [];
    const { id: checkpointId, version, answerBy } = newest;
    return [{ kind: "proof", checkpointId, title, version: version ?? 1, answerBy }];
  });
}

const reviewsWanted = (page: ProjectPage): Waiting[] =>
  page.milestones
    .filter(({ status }) => status === "in_review")
    .map(({ id, title }) => ({ kind: "review", milestoneId: id, title }));

/** The next milestone on the road, for when nothing waits. */
export function nextMilestone(page: Pick<ProjectPage, "milestones">) {
  return page.milestones.find(({ status }) => status !== "approved") ?? null;
}

/**
 * Money in four numbers: agreed (net price), invoiced and paid (with tax), and what comes next: an
 * open invoice, else the plan.
 */
export function moneyOf(page: ProjectPage, today: Day) {
  const sum = (amounts: number[]) => amounts.reduce((total, amount) => total + amount, 0);
  const billed = new Set(page.invoices.map(({ instalmentId }) => instalmentId));
  const isClosed =
    page.status === "terminated" || page.invoices.some(({ kind }) => kind === "final");
  const [openInvoice] = page.invoices
    .filter((invoice) => balance(invoice) > 0)
    .sort((a, b) => a.payBy.localeCompare(b.payBy));
  const planned = page.instalments.find(({ id }) => !billed.has(id)) ?? null;
  const nextPlanned =
    planned && !isClosed
      ? { title: planned.title, amount: planned.amount, isInvoice: false }
      : null;
  return {
    agreed: page.sums.now,
    invoiced: sum(page.invoices.map(({ due }) => due)),
    paid: sum(page.invoices.map(({ paid }) => paid)),
    next: openInvoice
      ? { title: openInvoice.title, amount: askedFor(page, openInvoice, today), isInvoice: true }
      : nextPlanned,
  };
}
