import type { BasisPoints } from "#app/kernel/money.ts";
import type { Id } from "#app/kernel/id.ts";
import type { Invoice } from "#generated/sqlite/client.ts";
import { issueInvoice } from "#app/areas/invoicing/commands/issue/issue-invoice.server.ts";
import { canCredit, creditTotals, type CreditedLine } from "#app/areas/invoicing/rules/credit.ts";
import { lockInvoice } from "#app/areas/payments/commands/books/book.server.ts";
import { setOffCredit } from "#app/areas/payments/commands/books/set-off-credit.server.ts";
import { settleIfPaid } from "#app/areas/payments/commands/books/settle-if-paid.server.ts";
import { readCreditable } from "#app/areas/payments/queries/find-creditable.server.ts";
import { lockProject } from "#app/areas/projects/commands/lock-project.server.ts";
import { demand, present } from "#app/kernel/verdict.ts";
import type { Context, Member, Moment } from "#app/platform/context.server.ts";
import type { Tx } from "#app/platform/db/client.server.ts";

export type CreditInput = {
  projectId: Id<"Project">;
  invoiceId: Id<"Invoice">;
  /** The credited amount of each line, net. */
  lines: CreditedLine[];
  reason: string;
  /** For a credit in part: lowers the agreed price; otherwise the final invoice bills it again. */
  lowersPrice?: boolean;
  /** Made by the form, so that the same form sent twice credits once. */
  formId: string;
};

/**
 * Corrects an invoice by a credit note, in full or in part, and sets it off against that invoice's
 * open balance. The rest of the credit is the client's, to be refunded or applied to another
 * invoice. Returns the credit note's id.
 * @throws Refusal "reason-required", "nothing-to-credit", "more-than-invoiced",
 * "credit-note-credited", "deducted-elsewhere"; Absent
 */
export async function creditInvoice(context: Context<Member>, input: CreditInput): Promise<string> {
  const { db, actor } = context;
  const { projectId, lines, reason } = input;
  const owned = { projectId, workspaceId: actor.workspaceId };
  return db.$transaction(async (tx) => {
    // A final invoice that is issued concurrently deducts what isn't cancelled.
    await lockProject(tx, owned);
    present(
      await tx.invoice.findFirst({
        where: { id: input.invoiceId, ...owned },
        select: { id: true },
      }),
      "invoice",
    );
    const invoice = await lockInvoice(tx, input.invoiceId);
    const id = await writeCredit(tx, context, {
      invoice,
      credit: {
        id: `${projectId}-${input.formId}`,
        lines,
        reason: reason.trim(),
        lowersPrice: input.lowersPrice ?? false,
      },
    });
    await settleIfPaid(tx, context, owned);
    return id;
  });
}

type WrittenCredit = {
  id: string;
  lines: CreditedLine[];
  reason: string;
  lowersPrice?: boolean;
  /** Basis points, of a discount for paying early. */
  earlyRate?: BasisPoints;
};

/**
 * Writes the credit note of a locked invoice and sets it off against it. An id that exists already
 * means the same request again.
 */
export async function writeCredit(
  tx: Tx,
  moment: Moment,
  { invoice, credit }: { invoice: Invoice; credit: WrittenCredit },
): Promise<string> {
  const { id, lines, reason, earlyRate, lowersPrice = false } = credit;
  if (await tx.invoice.findFirst({ where: { id }, select: { id: true } })) return id;
  const creditable = await readCreditable(tx, invoice);
  const taken = lines.filter(({ net }) => net !== 0);
  // A discount may be credited even on an invoice that a final invoice deducts, because the final
  // invoice deducts the undiscounted price.
  demand(
    canCredit({ ...creditable, isDeducted: creditable.isDeducted && !earlyRate }, taken, reason),
  );
  const totals = creditTotals(creditable, taken);
  const { projectId, title, locale, withholdingRate } = invoice;
  const homeTax = await tx.homeTax.findFirst({ where: { invoiceId: invoice.id } });
  await issueInvoice(tx, moment, {
    id,
    projectId,
    kind: "credit_note",
    title,
    locale,
    withholdingRate,
    exchangeRate: homeTax?.rate,
    credit: { invoiceId: invoice.id, reason, totals, lowersPrice: lowersPrice && !totals.isWhole },
    rounding: -totals.rounding,
    ...(earlyRate ? { earlyRate } : {}),
    lines: taken.map(({ id: lineId, net }) => {
      const line = present(
        creditable.lines.find((candidate) => candidate.id === lineId),
        "line",
      );
      return {
        description: line.description,
        quantity: 1,
        net: -net,
        tax: line.tax,
        creditsId: lineId,
      };
    }),
  });
  await setOffCredit(tx, moment, { creditNoteId: id, invoiceIds: [invoice.id] });
  return id;
}
