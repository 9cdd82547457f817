import type { BasisPoints, MinorUnits } from "#app/kernel/money.ts";
import type { Day } from "#app/kernel/day.ts";
import { StyleSheet } from "@react-pdf/renderer";
import type { InvoiceWords } from "#app/words/invoice-words.ts";
import type { PartySnapshot } from "#app/areas/invoicing/rules/party-snapshot.ts";
import type { TaxTotal } from "#app/areas/invoicing/rules/tax.ts";
import type { InvoiceKind } from "#app/areas/invoicing/rules/invoice-states.ts";
import { formatMoney, formatPlainDay } from "#app/platform/i18n/format.ts";
import type { Summed } from "../sum-rows.ts";

export type InvoiceDocumentProps = {
  kind: InvoiceKind;
  number: string;
  title: string;
  currency: string;
  locale: string;
  issuedOn: Day;
  suppliedOn: Day;
  dueOn: Day;
  seller: PartySnapshot;
  buyer: PartySnapshot;
  taxes: TaxTotal[];
  net: MinorUnits;
  tax: number;
  gross: MinorUnits;
  due: MinorUnits;
  reference: string;
  lines: {
    description: string;
    quantity: number;
    decimals: number;
    unit: string;
    unitPrice: MinorUnits | null;
    net: MinorUnits;
    taxRate: BasisPoints;
  }[];
  rounding: MinorUnits;
  withheld: MinorUnits;
  withholdingRate: BasisPoints;
  note: string;
  buyerReference: string;
  homeTax: { currency: string; rate: string; tax: MinorUnits } | null;
  deductions: Summed["deductions"];
  project: { title: string };
  /** What a Polish deposit is for: the whole order, net (ustawa o VAT, art. 106f ust. 1 pkt 4). */
  order: { description: string; quantity: number; net: MinorUnits }[];
  earlyRate: BasisPoints;
  early: { on: Day; off: number } | null;
  reason: string;
  creditOf: { number: string; issuedOn: Day } | null;
  accent: string;
  /** Whether the studio takes transfers. */
  takesTransfers: boolean;
  /** It isn't issued yet. */
  isPreview: boolean;
  /** The text of the payment QR code, when the scheme fits. */
  qr: { scheme: string; text: string } | null;
};

export const styles = StyleSheet.create({
  page: {
    fontFamily: "Text",
    fontSize: 9.5,
    color: "#1f1c17",
    paddingTop: 52,
    paddingBottom: 60,
    paddingHorizontal: 56,
  },
  kind: { fontFamily: "Display", fontWeight: 500, fontSize: 25, lineHeight: 1.15 },
  soft: { color: "#665f54", fontSize: 8.5, lineHeight: 1.45 },
  // A unitless line height is relative to the size in the same style, so each style names its own.
  text: { fontSize: 9.5, lineHeight: 1.45 },
  strong: { fontWeight: 600, fontSize: 9.5, lineHeight: 1.45 },
  columns: { flexDirection: "row", gap: 28, marginTop: 24 },
  column: { flex: 1 },
  row: { flexDirection: "row", borderTopWidth: 0.5, borderTopColor: "#c9c0b0", paddingVertical: 6 },
  amount: { width: 90, textAlign: "right", fontSize: 9.5, lineHeight: 1.45 },
  rate: { width: 44, textAlign: "right", fontSize: 9.5, lineHeight: 1.45 },
  quantity: { width: 52, textAlign: "right", fontSize: 9.5, lineHeight: 1.45 },
  sums: { marginLeft: "38%", marginTop: 10 },
  due: { flexDirection: "row", borderTopWidth: 1.5, paddingTop: 8, marginTop: 4 },
  // With a line height, a text that is made page by page has no height and vanishes.
  foot: { position: "absolute", bottom: 28, left: 56, right: 56, fontSize: 8.5, color: "#665f54" },
  pay: {
    flexDirection: "row",
    marginTop: 28,
    gap: 20,
    borderTopWidth: 0.5,
    borderTopColor: "#c9c0b0",
    paddingTop: 14,
  },
});

/** The fonts have no narrow no-break space. */
export const set = (text: string) => text.replace(/\u202f/gu, "\u00a0");

export const moneyIn =
  ({ currency, locale }: InvoiceDocumentProps) =>
  (amount: MinorUnits) =>
    set(formatMoney(amount, currency, locale));

export const dayIn =
  ({ locale }: InvoiceDocumentProps) =>
  (day: Day) =>
    formatPlainDay(day, locale);

export type PartProps = { invoice: InvoiceDocumentProps; words: InvoiceWords; name: string };
