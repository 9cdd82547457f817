import type { Id } from "#app/kernel/id.ts";
import { isCancelled } from "#app/areas/invoicing/rules/credit.ts";
import { dayOfBooking } from "#app/areas/invoicing/rules/day-of-booking.ts";
import { lateInterest } from "#app/areas/invoicing/rules/late-interest.ts";
import { minor } from "#app/kernel/money.ts";
import type { Day } from "#app/kernel/day.ts";
import type { WholeInvoice } from "./find-invoice.server.ts";

/**
 * The late interest on an invoice up to today that isn't billed yet: by the studio's own signed
 * terms if it has any, else by law for business clients. None on a credit note or on late interest,
 * and none while a plan defers it. Credited amounts count as never owed.
 */
export function lateInterestOf(invoice: WholeInvoice, today: Day): ReturnType<typeof lateInterest> {
  const {
    kind,
    buyer,
    seller,
    currency,
    due,
    dueOn,
    bookings,
    payments,
    project,
    creditNotes,
    lateCharges,
  } = invoice;
  if (kind === "credit_note" || invoice.lateCharge !== null || invoice.plan.length > 0) return null;
  const billed =
    lateCharges
      .filter(({ invoice: bill }) => !isCancelled(bill))
      .map(({ until }) => until)
      .sort()
      .at(-1) ?? null;
  const { currency: home, invoicing } = project.workspace;
  const { lateRate, lateFee } = invoicing;
  const terms = lateRate > 0 ? { rate: lateRate, fee: minor(lateFee), currency: home } : null;
  if (!terms && !(buyer.vatId || buyer.taxId)) return null;
  const receivedOn = (paymentId: Id<"Payment"> | null) =>
    payments.find(({ id }) => id === paymentId)?.receivedOn;
  const booked = bookings.map(({ paymentId, creditNoteId, amount, ...booking }) => ({
    day: creditNotes.some(({ id }) => id === creditNoteId)
      ? dueOn
      : dayOfBooking({ ...booking, receivedOn: receivedOn(paymentId) }, project.timeZone),
    amount,
  }));
  return lateInterest({ country: seller.country, currency, due, dueOn, payments: booked }, today, {
    terms,
    billed,
  });
}
