import type { MinorUnits } from "#app/kernel/money.ts";
export const DIFFERENCES = ["not-booked", "amount", "returned"] as const;
export type DifferenceKind = (typeof DIFFERENCES)[number];

export type Found = { captured: number; returned: MinorUnits; currency: string };
export type InBooks = {
  status: string;
  amount: MinorUnits;
  /** All that went back, in whatever way. */
  returned: MinorUnits;
  /** What of it the provider has said that it gave back. */
  returnedThere: number;
  currency: string;
};

/**
 * What the provider and the books say differently of one payment, minor units: money that came in
 * and isn't booked, another amount or currency, more that went back there than is gone here, and
 * less than it had said went back. What was asked for and isn't done yet is no difference.
 */
export function differencesOf(
  found: Found,
  books: InBooks,
): { kind: DifferenceKind; expected: number; found: number }[] {
  if (books.status !== "succeeded")
    return [{ kind: "not-booked", expected: 0, found: found.captured }];
  const amount =
    books.amount !== found.captured || books.currency !== found.currency
      ? [{ kind: "amount" as const, expected: books.amount, found: found.captured }]
      : [];
  const returned =
    found.returned > books.returned || found.returned < books.returnedThere
      ? [{ kind: "returned" as const, expected: books.returned, found: found.returned }]
      : [];
  return [...amount, ...returned];
}
