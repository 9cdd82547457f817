import type { MinorUnits } from "#app/kernel/money.ts";
import type { Id } from "#app/kernel/id.ts";
import { findInvoice } from "#app/areas/invoicing/queries/find-invoice.server.ts";
import { lateInterestOf } from "#app/areas/invoicing/queries/late-interest-of.server.ts";
import type { DraftLine } from "#app/areas/invoicing/rules/draft.ts";
import { invoiceWords } from "#app/words/invoice-words.ts";
import type { Tax } from "#app/areas/invoicing/rules/tax.ts";
import { present, Refusal } from "#app/kernel/verdict.ts";
import type { Context, Member } from "#app/platform/context.server.ts";
import { idOnceFor } from "#app/platform/db/id-once.server.ts";
import { formatPercent, formatPlainDay } from "#app/platform/i18n/format.ts";
import { saveDraft } from "./save-draft.server.ts";

/**
 * Drafts an invoice for late payment of another one, by the terms or the law and in that invoice's
 * language. The freelancer decides whether to issue it. Repeated calls on the same day give the
 * same draft. Returns its id.
 * @throws Refusal "nothing-late", "late-rate-unknown"; Absent
 */
export async function draftLateInterest(
  context: Context<Member>,
  input: { projectId: Id<"Project">; invoiceId: Id<"Invoice"> },
): Promise<string> {
  const invoice = present(await findInvoice(context, input.projectId, input.invoiceId), "invoice");
  const { number, locale, buyerReference } = invoice;
  const late = lateInterestOf(invoice, context.today);
  if (!late) throw new Refusal("nothing-late");
  if (late === "rate-unknown") throw new Refusal("late-rate-unknown");
  const words = invoiceWords(locale);
  // Damages are no consideration for a supply (Court of Justice, C-222/81, BAZ Bausystem).
  const tax: Tax = { category: "outside_scope", rate: 0, reason: words.lateNoTax };
  const line = (description: string, price: MinorUnits): DraftLine => ({
    description,
    quantity: 1,
    decimals: 0,
    unit: "C62",
    price,
    tax,
  });
  const lines = late.periods.map(({ from, to, rate, interest }) =>
    line(
      words.lateInterest({
        number,
        from: formatPlainDay(from, locale),
        to: formatPlainDay(to, locale),
        rate: formatPercent(rate, locale),
      }),
      interest,
    ),
  );
  if (late.fee > 0) lines.push(line(words.lateFee(number), late.fee));
  return saveDraft(context, {
    newId: idOnceFor(input.projectId, `late interest ${input.invoiceId} ${context.today}`),
    projectId: input.projectId,
    draftId: null,
    revision: 0,
    title: words.lateTitle(number),
    recurrence: "once",
    nextOn: null,
    issuesItself: false,
    content: {
      late: {
        invoiceId: invoice.id,
        from: late.periods[0]?.from ?? context.today,
        until: context.today,
      },
      lines: lines.filter(({ price }) => price > 0),
      includesTax: false,
      note: late.source === "" ? words.lateAgreed : words.lateLaw(late.source),
      buyerReference,
      suppliedOn: null,
      dueDays: 14,
      withholdingRate: 0,
      exchangeRate: "",
      anchorDay: 1,
    },
  });
}
