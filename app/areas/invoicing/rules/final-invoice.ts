import { sum, type MinorUnits } from "#app/kernel/money.ts";
import type { Totals } from "./tax.ts";

export type Prepaid = { net: MinorUnits; tax: number; gross: MinorUnits };

type Withholder = { country: string; vatId: string; taxId: string };

/** Only domestic business clients withhold tax: private people and clients abroad pay in full. */
export function withholds(seller: { country: string }, buyer: Withholder): boolean {
  return buyer.country === seller.country && (buyer.vatId !== "" || buyer.taxId !== "");
}

/**
 * What a final invoice still asks for: its full total less what earlier invoices of the project
 * already asked for.
 */
export function dueAfterPrepayments(
  totals: Pick<Totals, "gross">,
  prepayments: Prepaid[],
): { prepaid: MinorUnits; due: MinorUnits } {
  const prepaid = sum(prepayments.map((prepayment) => prepayment.gross));
  return { prepaid, due: totals.gross - prepaid };
}
