import type { Id } from "#app/kernel/id.ts";
import { isCreditorReference } from "#app/areas/invoicing/rules/invoice-number.ts";
import { fold } from "#app/kernel/fold.ts";
import { sum, type MinorUnits } from "#app/kernel/money.ts";

export const BANK_LINE_STATES = ["open", "booked", "ignored"] as const;

export type OpenInvoice = {
  id: string;
  projectId: Id<"Project">;
  number: string;
  reference: string;
  client: string;
  open: number;
  currency: string;
};
export type BankMoney = { amount: MinorUnits; currency: string; payer: string; text: string };

/** What of an invoice a line of the statement names. */
type Named = "reference" | "number" | "numbers";

export type MatchReason =
  | `${Named}-and-amount`
  | `${Named}-and-amount-of-several`
  | `${Named}-but-another-amount`
  | "amount-and-name"
  | "amount-and-name-of-several"
  | "amount-alone";

/** `exact` may be booked without a look, `likely` after one; `weak` is only a hint. */
export type Match = {
  confidence: "exact" | "likely" | "weak";
  invoiceIds: string[];
  reason: MatchReason;
};

const bare = (text: string) => fold(text).toUpperCase();
const squeezed = (text: string) => bare(text).replace(/[^A-Z0-9]/gu, "");
const LEGAL =
  /\b(?:UAB|MB|IĮ|II|SP|Z|O|OO|ZOO|SA|GMBH|AG|UG|SARL|SAS|BV|NV|SL|SRL|SPA|LTD|LLC|INC|AB|AS|OY|SRO|THE)\b/gu;
/** Banks without umlauts write them as two letters: Müller is MUELLER there. */
const withoutUmlauts = (text: string) => text.replace(/([AOU])E/gu, "$1");
const words = (name: string) =>
  withoutUmlauts(bare(name))
    .replace(/[^A-Z0-9 ]/gu, " ")
    .replace(LEGAL, " ")
    .split(/\s+/u)
    .filter((word) => word.length > 2);

/** RF references in a text, with and without spaces, whose check digits are right. */
function referencesIn(text: string): string[] {
  const found = [...bare(text).matchAll(/RF\d{2}[A-Z0-9 ]{1,30}/gu)].flatMap(([raw]) => {
    const compact = raw.replace(/ /gu, "");
    return Array.from({ length: compact.length - 4 }, (_, index) =>
      compact.slice(0, compact.length - index),
    );
  });
  return [...new Set(found.filter(isCreditorReference))];
}

/**
 * Does the text name this number, and not a longer one that contains it? Banks glue words together:
 * letters may follow its last digit.
 */
function names(text: string, number: string): boolean {
  const escaped = bare(number).replace(/[^A-Z0-9]+/gu, "[^A-Z0-9]*");
  const end = /\d$/u.test(number) ? "(?!\\d)" : "(?![A-Z0-9])";
  return new RegExp(`(?<![A-Z0-9])${escaped}${end}`, "u").test(bare(text));
}

/**
 * What a line of a bank statement probably pays, and why. A reference or number with the right
 * amount is exact; so are several that add up to it. Two currencies never match. Null when nothing
 * fits.
 */
export function matchLine(line: BankMoney, open: OpenInvoice[]): Match | null {
  const fitting = open.filter(({ currency, open: left }) => currency === line.currency && left > 0);
  return matchByName(line, fitting) ?? matchByAmount(line, fitting);
}

/** By a reference or a number that the line names. */
function matchByName(line: BankMoney, fitting: OpenInvoice[]): Match | null {
  const references = referencesIn(line.text);
  const byReference = fitting.filter(({ reference }) => references.includes(squeezed(reference)));
  const named =
    byReference.length > 0 ? byReference : fitting.filter(({ number }) => names(line.text, number));
  const [first] = named;
  if (!first) return null;
  const numbers = named.length > 1 ? "numbers" : "number";
  const word: Named = byReference.length > 0 ? "reference" : numbers;
  const isOneProject = named.every(({ projectId }) => projectId === first.projectId);
  if (isOneProject && sum(named.map((invoice) => invoice.open)) === line.amount)
    return {
      confidence: "exact",
      invoiceIds: named.map(({ id }) => id),
      reason: `${word}-and-amount`,
    };
  const same = named.find((invoice) => invoice.open === line.amount);
  if (same)
    return {
      confidence: "likely",
      invoiceIds: [same.id],
      reason: `${word}-and-amount-of-several`,
    };
  return {
    confidence: "likely",
    invoiceIds: named.filter((each) => each.projectId === first.projectId).map(({ id }) => id),
    reason: `${word}-but-another-amount`,
  };
}

/** By the amount, and by the client's name where the bank gives the payer's. */
function matchByAmount(line: BankMoney, fitting: OpenInvoice[]): Match | null {
  const sameAmount = fitting.filter((invoice) => invoice.open === line.amount);
  const payer = words(line.payer);
  const [byName, another] = sameAmount.filter(({ client }) =>
    words(client).some((word) => payer.includes(word)),
  );
  if (byName)
    return another
      ? { confidence: "weak", invoiceIds: [byName.id], reason: "amount-and-name-of-several" }
      : { confidence: "likely", invoiceIds: [byName.id], reason: "amount-and-name" };
  const [only] = sameAmount;
  return only && sameAmount.length === 1
    ? { confidence: "weak", invoiceIds: [only.id], reason: "amount-alone" }
    : null;
}
