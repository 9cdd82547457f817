import { lateInterest, type LateInterest } from "#app/areas/invoicing/rules/late-interest.ts";
import { dayOf, type Day } from "#app/kernel/day.ts";
import type { WholeInvoice } from "./find-invoice.server.ts";

/** The late interest on an invoice up to today; for business clients alone, never on a credit note, and not while a plan defers it. */
export function lateInterestOf(invoice: WholeInvoice, today: Day): LateInterest | null {
  const { kind, buyer, seller, currency, due, dueOn, bookings, payments, project } = invoice;
  if (kind === "credit_note" || invoice.plan.length > 0 || !(buyer.vatId || buyer.taxId)) return null;
  return lateInterest({ country: seller.country, currency, due, dueOn, payments: bookings.map(({ kind, createdAt, paymentId, amount }) => ({ day: (kind === "payment" && payments.find(({ id }) => id === paymentId)?.receivedOn) || dayOf(createdAt, project.timeZone), amount })) }, today);
}
