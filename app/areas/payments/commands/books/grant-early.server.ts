import type { Id } from "#app/kernel/id.ts";
import { earlyLines, isEarned } from "#app/areas/invoicing/rules/early.ts";
import { invoiceWords } from "#app/words/invoice-words.ts";
import { writeCredit } from "#app/areas/payments/commands/credit-invoice.server.ts";
import { readCreditable } from "#app/areas/payments/queries/find-creditable.server.ts";
import { dayOf } from "#app/kernel/day.ts";
import { minor, sum } from "#app/kernel/money.ts";
import { present } from "#app/kernel/verdict.ts";
import type { Moment } from "#app/platform/context.server.ts";
import type { Tx } from "#app/platform/db/client.server.ts";
import { idOnceFor } from "#app/platform/db/id-once.server.ts";
import { formatPercent } from "#app/platform/i18n/format.ts";
import { lockInvoice } from "./book.server.ts";

/** The id of the credit note that grants the discount: an invoice has one at most. */
export const discountNoteId = (projectId: Id<"Project">, invoiceId: Id<"Invoice">) =>
  idOnceFor(projectId, `early ${invoiceId}`);

/**
 * Grants the discount for paying early once it is earned: a credit note takes off the rest, with
 * its tax. Only money received up to its last day counts, whenever it is booked. Call it after
 * every booking on an invoice.
 */
export async function grantEarly(tx: Tx, moment: Moment, invoiceId: Id<"Invoice">): Promise<void> {
  const invoice = await lockInvoice(tx, invoiceId);
  const { earlyRate, earlyOn, projectId } = invoice;
  if (earlyRate === 0 || !earlyOn || invoice.kind === "credit_note") return;
  const { timeZone } = present(
    await tx.project.findFirst({ where: { id: projectId }, select: { timeZone: true } }),
    "project",
  );
  const bookings = await tx.booking.findMany({
    where: { invoiceId },
    include: { payment: { select: { receivedOn: true, startedAt: true } } },
  });
  const inTime = sum(
    bookings
      .filter(
        ({ payment, createdAt }) =>
          (payment?.receivedOn ?? dayOf(payment?.startedAt ?? createdAt, timeZone)) <= earlyOn,
      )
      .map(({ amount }) => minor(amount)),
  );
  const terms = await readCreditable(tx, invoice);
  // Late money reduces the balance, but doesn't earn the discount.
  if (
    !isEarned(terms, earlyOn) ||
    !isEarned({ ...terms, paid: Math.min(inTime, terms.paid) }, earlyOn)
  )
    return;
  await writeCredit(tx, moment, {
    invoice,
    credit: {
      id: discountNoteId(projectId, invoiceId),
      lines: earlyLines(terms),
      reason: invoiceWords(invoice.locale).early(formatPercent(earlyRate, invoice.locale)),
      earlyRate,
    },
  });
}
