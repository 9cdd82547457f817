/** The ways to pay that a client is shown; their words are in portal/views. */
export const WAYS = ["card", "app", "transfer", "other", "cash"] as const;
export type Way = (typeof WAYS)[number];

/**
 * Where a bill is usually paid by scanning its code: the QR-bill (CH, LI), QR Platba (CZ), PAY by
 * square (SK), the GiroCode (DE, AT).
 */
const SCANNING = new Set(["CH", "LI", "CZ", "SK", "DE", "AT"]);

/**
 * The ways in the order of how well they suit: the studio's own choice first, then the code where
 * the payer's country is used to it, else the card page, on which Stripe shows what the currency
 * and country have (BLIK, iDEAL and the like).
 */
export function orderWays(
  offered: readonly Way[],
  { country, first }: { /** The payer's, ISO 3166-1. */ country: string; first: string },
): Way[] {
  const usual: Way[] = SCANNING.has(country)
    ? ["app", "card", "transfer", "other", "cash"]
    : [...WAYS];
  return [...usual.filter((way) => way === first), ...usual.filter((way) => way !== first)].filter(
    (way) => offered.includes(way),
  );
}
