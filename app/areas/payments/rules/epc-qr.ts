import { toDecimal, type MinorUnits } from "#app/kernel/money.ts";

/** `title` is the free text for the payee, used where there is no reference. */
export type Transfer = {
  name: string;
  iban: string;
  bic: string;
  amount: MinorUnits;
  currency: string;
  reference: string;
  title?: string;
};

/** The scheme is for euro credit transfers with a named account from 0.01 to 999 999 999.99 €. */
export function hasEpcQr({ currency, iban, amount }: Transfer): boolean {
  return currency === "EUR" && iban !== "" && amount >= 1 && amount <= 99_999_999_999;
}

/**
 * The text of a SEPA credit transfer QR code: EPC069-12 version 002, UTF-8, with a structured RF
 * reference. At most 331 bytes; the beneficiary's name is cut to 70 characters as the standard
 * asks.
 */
export function epcPayload({ name, iban, bic, amount, reference, title = "" }: Transfer): string {
  const lines = [
    "BCD",
    "002",
    "1",
    "SCT",
    bic,
    name.slice(0, 70),
    iban.replace(/\s/gu, ""),
    `EUR${toDecimal(amount, "EUR")}`,
    "",
    reference,
    ...(reference === "" && title ? [title.slice(0, 140)] : []),
  ];
  return lines.join("\n");
}
