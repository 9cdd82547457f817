import type { PartySnapshot } from "./party-snapshot.ts";
import { EU, type TaxTotal } from "./tax.ts";

export type MissingDetail = {
  what: "seller-address" | "seller-vat-id" | "buyer-address";
  /** Who can provide it. */
  fix: "client" | "studio";
};

/**
 * The details that an invoice between businesses must state and this one lacks (Directive
 * 2006/112/EC, article 226 (3) to (5)): both addresses, and the seller's VAT id where VAT is
 * charged. A hint for the freelancer; it doesn't prevent issuing.
 */
export function missingDetails({
  seller,
  buyer,
  taxes,
}: {
  seller: PartySnapshot;
  buyer: PartySnapshot;
  taxes: Pick<TaxTotal, "category" | "amount">[];
}): MissingDetail[] {
  const missing: MissingDetail[] = [];
  if (seller.address.trim() === "") missing.push({ what: "seller-address", fix: "studio" });
  if (EU.has(seller.country) && seller.vatId === "" && taxes.some(({ amount }) => amount !== 0))
    missing.push({ what: "seller-vat-id", fix: "studio" });
  if (buyer.address.trim() === "") missing.push({ what: "buyer-address", fix: "client" });
  return missing;
}
