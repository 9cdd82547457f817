import type { MinorUnits } from "#app/kernel/money.ts";
export const DIFFERENCES = ["not-booked", "amount", "returned"] as const;
export type DifferenceKind = (typeof DIFFERENCES)[number];

export type Found = { captured: number; returned: MinorUnits; currency: string };
export type InBooks = {
  status: string;
  amount: MinorUnits;
  /** Everything that was returned, in any way. */
  returned: MinorUnits;
  /** The part of it that the provider has reported as returned. */
  returnedThere: number;
  currency: string;
};

/**
 * The differences between the provider and the books for one payment, minor units: money that isn't
 * booked, another amount or currency, more returned there than here, and less returned there than
 * it had reported. A return that was requested and isn't done yet is no difference.
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
