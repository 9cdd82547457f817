import { isOpen } from "#app/areas/agreements/rules/agreement-states.ts";
import { balance } from "#app/areas/invoicing/rules/invoice-states.ts";
import type { Day } from "#app/kernel/day.ts";
import type { ProjectPage } from "./project-page.ts";

/** One thing that waits for the client. */
export type Waiting =
  | { kind: "sign" }
  | { kind: "review"; milestoneId: string; title: string }
  | { kind: "pay"; invoiceId: string; number: string; title: string; amount: number; dueOn: Day; overdue: boolean; claimed: boolean };

/** What waits for this reader, most pressing first: sign, pay, decide. Money that is on its way waits for nobody. */
export function waitingFor(page: ProjectPage, rights: readonly string[], today: Day): Waiting[] {
  const waiting: Waiting[] = [];
  const [agreement] = page.agreements;
  if (agreement && isOpen(agreement.status) && rights.includes("sign")) waiting.push({ kind: "sign" });
  if (rights.includes("pay")) {
    for (const invoice of page.invoices) {
      const amount = balance(invoice);
      const own = page.payments.filter(({ invoiceId }) => invoiceId === invoice.id);
      if (amount === 0 || own.some(({ status }) => status === "processing")) continue;
      const claimed = own.some(({ method, status, claimedOn }) => method === "transfer" && status === "started" && claimedOn !== null);
      waiting.push({ kind: "pay", invoiceId: invoice.id, number: invoice.number, title: invoice.title, amount, dueOn: invoice.dueOn, overdue: invoice.dueOn < today, claimed });
    }
  }
  if (rights.includes("approve") && page.status === "active") {
    for (const { id, title, status } of page.milestones) if (status === "in_review") waiting.push({ kind: "review", milestoneId: id, title });
  }
  return waiting;
}

/** The next dated thing on the road, for when nothing waits. */
export function nextMilestone(page: Pick<ProjectPage, "milestones">) {
  return page.milestones.find(({ status }) => status !== "approved") ?? null;
}

/** Money in four numbers: agreed (net price), invoiced and paid (gross), and what comes next. */
export function moneyOf(page: ProjectPage) {
  const sum = (amounts: number[]) => amounts.reduce((total, amount) => total + amount, 0);
  const billed = new Set(page.invoices.map(({ instalmentId }) => instalmentId));
  const isClosed = page.invoices.some(({ kind }) => kind === "final");
  return {
    agreed: sum(page.deliverables.map(({ price }) => price)),
    invoiced: sum(page.invoices.map(({ due }) => due)),
    paid: sum(page.invoices.map(({ paid }) => paid)),
    next: isClosed ? null : (page.instalments.find(({ id }) => !billed.has(id)) ?? null),
  };
}
