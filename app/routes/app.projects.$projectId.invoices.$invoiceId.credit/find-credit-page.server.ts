import { formText } from "#app/platform/http/form-text.ts";
import { invoiceWords } from "#app/words/invoice-words.ts";
import { AGREEMENT_KINDS } from "#app/areas/invoicing/rules/of-agreement.ts";
import {
  canCredit,
  creditable,
  creditTotals,
  type CreditedLine,
} from "#app/areas/invoicing/rules/credit.ts";
import { findCreditable } from "#app/areas/payments/queries/find-creditable.server.ts";
import { newFormId, type Id } from "#app/kernel/id.ts";
import { parseAmount, toDecimal, type MinorUnits } from "#app/kernel/money.ts";
import type { Context, Member } from "#app/platform/context.server.ts";

type Line = { id: string; net: MinorUnits; credited: MinorUnits };

type Typed = URLSearchParams | FormData;

const typedIn = (form: Typed, name: string) =>
  form instanceof FormData ? formText(form, name) : (form.get(name) ?? "");

/**
 * The amounts that were typed for each line, with the line's own sign; `wrong` holds the lines
 * whose amount can't be read.
 */
export function readLines(
  form: Typed,
  lines: Line[],
  currency: string,
): { taken: CreditedLine[]; wrong: string[] } {
  const wrong: string[] = [];
  const taken = lines.map((line) => {
    const typed = typedIn(form, line.id).trim();
    const amount = typed === "" ? 0 : parseAmount(typed, currency);
    if (amount === null) wrong.push(line.id);
    return { id: line.id, net: (amount ?? 0) * (line.net < 0 ? -1 : 1) };
  });
  return { taken, wrong };
}

export type CreditPage = NonNullable<Awaited<ReturnType<typeof findCreditPage>>>;

type Asked = { projectId: Id<"Project">; invoiceId: Id<"Invoice">; search: URLSearchParams };

/**
 * The credit note that the typed values would make; nothing is issued. Null when the invoice isn't
 * this workspace's.
 */
export async function findCreditPage(
  context: Context<Member>,
  { projectId, invoiceId, search }: Asked,
) {
  const stored = await findCreditable(context, projectId, invoiceId);
  if (!stored) return null;
  const { lines, ...invoice } = stored;
  const usualReason = invoiceWords(invoice.locale).cancelled;
  const isAll = search.has("all");
  if (isAll)
    for (const line of lines)
      search.set(line.id, toDecimal(Math.abs(creditable(line)), invoice.currency));
  const { taken, wrong } = readLines(search, lines, invoice.currency);
  const reason = search.get("reason") || (isAll ? usualReason : "");
  const verdict = canCredit({ ...invoice, lines }, taken, reason);
  const totals = creditTotals({ ...invoice, lines }, taken);
  const setOff = Math.min(Math.max(0, invoice.due - invoice.paid), totals.due);
  return {
    projectId,
    formId: newFormId(),
    invoice,
    // Only a credit for part of the agreed price needs a decision about what happens to that part.
    asksEffect:
      AGREEMENT_KINDS.includes(invoice.kind) && invoice.kind !== "final" && !totals.isWhole,
    reason,
    isAsked: search.has("reason"),
    wrong,
    lines: lines.map((line) => ({
      id: line.id,
      description: line.description,
      left: Math.abs(creditable(line)),
      isNegative: line.net < 0,
      typed: search.get(line.id) ?? "",
      taken: taken.find(({ id }) => id === line.id)?.net ?? 0,
    })),
    totals,
    setOff,
    problem: verdict.allowed ? null : verdict.reason,
  };
}
