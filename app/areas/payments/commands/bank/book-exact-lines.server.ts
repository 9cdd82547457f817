import type { MinorUnits } from "#app/kernel/money.ts";
import { listBankLines } from "#app/areas/payments/queries/list-bank-lines.server.ts";
import { Refusal } from "#app/kernel/verdict.ts";
import type { Context, Member } from "#app/platform/context.server.ts";
import { bookBankLine } from "./book-bank-line.server.ts";

/**
 * Books every line with an exact match. A line that is settled concurrently counts as refused and
 * doesn't stop the others.
 */
export async function bookExactLines(
  context: Context<Member>,
): Promise<{ booked: MinorUnits; refused: number }> {
  const { lines } = await listBankLines(context);
  const counts = { booked: 0, refused: 0 };
  for (const { id, match } of lines) {
    if (match?.confidence !== "exact") continue;
    try {
      await bookBankLine(context, { lineId: id, invoiceIds: match.invoiceIds });
      counts.booked += 1;
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      counts.refused += 1;
    }
  }
  return counts;
}
