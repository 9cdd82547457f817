import { dayOfBooking } from "#app/areas/invoicing/rules/day-of-booking.ts";
import { lateInterest } from "#app/areas/invoicing/rules/late-interest.ts";
import { minor } from "#app/kernel/money.ts";
import type { Day } from "#app/kernel/day.ts";
import type { WholeInvoice } from "./find-invoice.server.ts";

/** The late interest on an invoice up to today: by the studio's own signed terms where it has any, else what the law gives for business clients; never on a credit note, and not while a plan defers it. */
export function lateInterestOf(invoice: WholeInvoice, today: Day): ReturnType<typeof lateInterest> {
  const { kind, buyer, seller, currency, due, dueOn, bookings, payments, project } = invoice;
  if (kind === "credit_note" || invoice.plan.length > 0) return null;
  const { lateRate, lateFee, currency: home } = project.workspace;
  const terms = lateRate > 0 ? { rate: lateRate, fee: minor(lateFee), currency: home } : null;
  if (!terms && !(buyer.vatId || buyer.taxId)) return null;
  const receivedOn = (paymentId: string | null) => payments.find(({ id }) => id === paymentId)?.receivedOn;
  const booked = bookings.map(({ paymentId, amount, ...booking }) => ({ day: dayOfBooking({ ...booking, receivedOn: receivedOn(paymentId) }, project.timeZone), amount }));
  return lateInterest({ country: seller.country, currency, due, dueOn, payments: booked }, today, terms);
}
