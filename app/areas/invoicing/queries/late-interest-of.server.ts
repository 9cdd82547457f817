import { lateInterest, type LateInterest } from "#app/areas/invoicing/rules/late-interest.ts";
import { minor } from "#app/kernel/money.ts";
import { dayOf, type Day } from "#app/kernel/day.ts";
import type { WholeInvoice } from "./find-invoice.server.ts";

/** The late interest on an invoice up to today: by the studio's own signed terms where it has any, else what the law gives for business clients; never on a credit note, and not while a plan defers it. */
export function lateInterestOf(invoice: WholeInvoice, today: Day): LateInterest | null {
  const { kind, buyer, seller, currency, due, dueOn, bookings, payments, project } = invoice;
  if (kind === "credit_note" || invoice.plan.length > 0 ) return null;
  const { lateRate, lateFee, currency: home } = project.workspace;
  const terms = lateRate > 0 ? { rate: lateRate, fee: minor(lateFee), currency: home } : null;
  if (!terms && !(buyer.vatId || buyer.taxId)) return null;
  return lateInterest({ country: seller.country, currency, due, dueOn, payments: bookings.map(({ kind, createdAt, paymentId, amount }) => ({ day: (kind === "payment" && payments.find(({ id }) => id === paymentId)?.receivedOn) || dayOf(createdAt, project.timeZone), amount })) }, today, terms);
}
