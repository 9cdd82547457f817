import { toDecimal, type MinorUnits } from "#app/kernel/money.ts";
import { epcPayload, hasEpcQr } from "./epc-qr.ts";

/** A transfer as the payer's bank app wants it: the amount due now, in minor units. */
export type QrTransfer = {
  name: string;
  address: string;
  country: string;
  taxId: string;
  iban: string;
  bic: string;
  amount: MinorUnits;
  currency: string;
  reference: string;
  title: string;
};
export type QrScheme = "epc" | "swiss" | "spayd" | "pay-by-square" | "polish";
export type PaymentQr = { scheme: QrScheme; text: string };
/** PAY by square is compressed by a library, which rules must not import. */
export type PayBySquare = (transfer: QrTransfer) => string;

const compact = (text: string) => text.replace(/\s/gu, "").toUpperCase();

/**
 * The QR code that the payer's bank reads, chosen by the country of the account: domestic banks
 * read their own scheme, and every bank in SEPA reads EPC069-12 in euros. Null where no scheme
 * fits; the same data is shown beside it as text.
 */
export function paymentQr(transfer: QrTransfer, payBySquare: PayBySquare): PaymentQr | null {
  const { iban: account, currency, amount } = transfer;
  const iban = compact(account);
  if (iban === "" || amount < 1) return null;
  const own = { ...transfer, iban };
  switch (`${iban.slice(0, 2)} ${currency}`) {
    case "CH CHF":
    case "CH EUR":
    case "LI CHF":
    case "LI EUR":
      return swiss(own);
    case "CZ CZK":
      return { scheme: "spayd", text: spayd(own) };
    case "SK EUR":
      return { scheme: "pay-by-square", text: payBySquare(own) };
    case "PL PLN":
      return polish(own);
    default:
      return hasEpcQr(own) ? { scheme: "epc", text: epcPayload(own) } : null;
  }
}

/**
 * The Swiss QR-bill, SIX Implementation Guidelines 2.3: structured addresses, a creditor reference
 * (SCOR), no debtor. A QR-IBAN (institution 30000 to 31999) takes another kind of reference, so it
 * has no code here.
 */
function swiss({
  iban,
  name,
  address,
  country,
  amount,
  currency,
  reference,
  title,
}: QrTransfer): PaymentQr | null {
  const institution = Number(iban.slice(4, 9));
  const lines = address
    .split("\n")
    .map((line) => line.trim())
    .filter(Boolean);
  const place = /^(?:[A-Z]{1,2}-)?(\S*\d\S*)\s+(.+)$/u.exec(lines.at(-1) ?? "");
  if ((institution >= 30_000 && institution <= 31_999) || !place || amount > 99_999_999_999)
    return null;
  const [street, number] = streetOf(lines.length > 1 ? (lines[0] ?? "") : "");
  const clean = (text: string, most: number) =>
    text.replace(/[^\u0020-\u007e\u00a0-\u017f\u0218-\u021b\u20ac]/gu, " ").slice(0, most);
  const creditor = [
    "S",
    clean(name, 70),
    clean(street, 70),
    clean(number, 16),
    clean(place[1] ?? "", 16),
    clean(place[2] ?? "", 35),
    country,
  ];
  const nobody = Array.from({ length: 7 }, () => "");
  return {
    scheme: "swiss",
    text: [
      "SPC",
      "0200",
      "1",
      iban,
      ...creditor,
      ...nobody,
      toDecimal(amount, currency),
      currency,
      ...nobody,
      reference ? "SCOR" : "NON",
      reference,
      clean(title, 140),
      "EPD",
    ].join("\n"),
  };
}

function streetOf(line: string): [street: string, number: string] {
  const match = /^(.*\D)\s+(\d\S*)$/u.exec(line);
  return match ? [match[1] ?? "", match[2] ?? ""] : [line, ""];
}

/**
 * Short Payment Descriptor 1.0 of the Czech Banking Association; "*" separates the fields, so it is
 * written as %2A.
 */
function spayd({ iban, bic, amount, currency, name, reference, title }: QrTransfer): string {
  const text = (value: string, most: number) =>
    value.slice(0, most).replaceAll("%", "%25").replaceAll("*", "%2A");
  const symbol = reference.replace(/\D/gu, "").slice(-10);
  return [
    "SPD",
    "1.0",
    `ACC:${iban}${bic ? `+${bic}` : ""}`,
    `AM:${toDecimal(amount, currency)}`,
    `CC:${currency}`,
    `RN:${text(name, 35)}`,
    ...(symbol ? [`X-VS:${symbol}`] : []),
    `MSG:${text(title, 60)}`,
  ].join("*");
}

/**
 * The recommendation of the Polish Bank Association for 2D codes: the amount has six digits of
 * grosze, so 9 999,99 zł at most.
 */
function polish({ iban, taxId, amount, name, title }: QrTransfer): PaymentQr | null {
  if (amount > 999_999) return null;
  const text = (value: string, most: number) => value.replaceAll("|", " ").slice(0, most);
  const nip = taxId.replace(/\D/gu, "");
  return {
    scheme: "polish",
    text: [
      nip.length === 10 ? nip : "",
      "PL",
      iban.slice(2),
      String(amount).padStart(6, "0"),
      text(name, 20),
      text(title, 32),
      "",
      "",
      "",
    ].join("|"),
  };
}
