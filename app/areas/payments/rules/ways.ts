/**
 * Where a bill is usually paid by scanning its code: the QR-bill (CH, LI), QR Platba (CZ), PAY by
 * square (SK), the GiroCode (DE, AT).
 */
const SCANNING = new Set(["CH", "LI", "CZ", "SK", "DE", "AT"]);
const SCANNED = "app";

/**
 * Orders the ways to pay by how well they suit: the studio's own choice first, then the code where
 * payers in that country are used to it, then the given order: the card page, on which Stripe shows
 * what the currency and country have (BLIK, iDEAL and the like), before the others.
 */
export function orderWays<Name extends string>(
  open: readonly Name[],
  { country, first }: { /** The payer's, ISO 3166-1. */ country: string; first: string },
): Name[] {
  const before = (name: Name) => {
    if (name === first) return 0;
    return name === SCANNED && SCANNING.has(country) ? 1 : 2;
  };
  return open.toSorted((one, other) => before(one) - before(other));
}
