import { fold } from "#app/kernel/fold.ts";
import { toDecimal, type MinorUnits } from "#app/kernel/money.ts";
import type { InvoiceInput } from "./invoice-input.ts";
import { creditorReference } from "./invoice-number.ts";
import type { PartySnapshot } from "./party-snapshot.ts";

type Found = {
  number: string;
  input: InvoiceInput;
  sums: { net: MinorUnits; gross: MinorUnits; due: MinorUnits };
  currency: string;
  project: string;
  buyer: PartySnapshot;
  payers: { name: string; email: string }[];
};

/** All text by which an invoice can be found. */
export function searchTextOf({
  number,
  input,
  sums,
  currency,
  project,
  buyer,
  payers,
}: Found): string {
  const amounts = [sums.net, sums.gross, sums.due].map((amount) =>
    toDecimal(Math.abs(amount), currency),
  );
  const words = [
    number,
    input.title,
    project,
    buyer.name,
    buyer.taxId,
    buyer.vatId,
    buyer.email,
    input.credit?.reason,
    input.note,
    input.buyerReference,
    ...input.lines.map(({ description }) => description),
    ...payers.flatMap(({ name, email }) => [name, email]),
    ...amounts,
    creditorReference(number),
  ];
  return fold(words.filter(Boolean).join(" ")).slice(0, 4_000);
}
