import { toDecimal, type MinorUnits } from "#app/kernel/money.ts";

export type PaymentLink = { label: string; template: string };

const HOLES = ["{amount}", "{currency}", "{reference}"] as const;
const MOST = 6;

/**
 * Other services' links, one per line: "PayPal: https://paypal.me/studio/{amount}{currency}". Null
 * when a line isn't one.
 */
export function parsePaymentLinks(text: string): PaymentLink[] | null {
  const lines = text
    .split("\n")
    .map((line) => line.trim())
    .filter(Boolean);
  const links = lines.map((line) => {
    const match = /^([^:]{1,40}):\s*(https:\/\/\S{4,400})$/u.exec(line);
    return match ? { label: (match[1] ?? "").trim(), template: match[2] ?? "" } : null;
  });
  if (links.length > MOST || links.some((link) => link === null || !isAddress(link.template)))
    return null;
  return links.filter((link) => link !== null);
}

/**
 * An https address with a host of its own, in which only the known placeholders are in braces.
 */
function isAddress(template: string): boolean {
  const filled = HOLES.reduce((text, hole) => text.replaceAll(hole, "1"), template);
  const [host = ""] = template.slice("https://".length).split(/[/?#]/u);
  return !/[{}<>"'`\\]/u.test(filled) && /^[a-z0-9.-]+\.[a-z]{2,}$/iu.test(host);
}

/** The link for the amount due now; every value is encoded for an address. */
export function fillPaymentLink(
  { template }: PaymentLink,
  { amount, currency, reference }: { amount: MinorUnits; currency: string; reference: string },
): string {
  const values = {
    "{amount}": toDecimal(amount, currency),
    "{currency}": currency,
    "{reference}": reference,
  };
  return HOLES.reduce(
    (text, hole) => text.replaceAll(hole, encodeURIComponent(values[hole])),
    template,
  );
}
