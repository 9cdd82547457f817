import { Document, Page, Path, Rect, StyleSheet, Svg, Text, View } from "@react-pdf/renderer";
import type { ReactNode } from "react";
import { invoiceWords, type InvoiceWords } from "#app/areas/invoicing/rules/invoice-words.ts";
import type { PartySnapshot } from "#app/areas/invoicing/rules/party-snapshot.ts";
import type { TaxTotal } from "#app/areas/invoicing/rules/tax.ts";
import { hasIbanForm } from "#app/areas/workspaces/rules/accounts.ts";
import type { InvoiceKind } from "#app/areas/invoicing/rules/invoice-states.ts";
import {
  formatCountry,
  formatMoney,
  formatPercent,
  formatPlainDay,
  formatQuantity,
} from "#app/platform/i18n/format.ts";
import { share } from "#app/kernel/money.ts";
import { qrPath, swissCross } from "#app/platform/ui/qr.ts";
import { hasSeveralRates, sumRows, type Summed, type SumRow } from "./sum-rows.ts";

export type InvoiceDocumentProps = {
  kind: InvoiceKind;
  number: string;
  title: string;
  currency: string;
  locale: string;
  issuedOn: string;
  suppliedOn: string;
  dueOn: string;
  seller: PartySnapshot;
  buyer: PartySnapshot;
  taxes: TaxTotal[];
  net: number;
  tax: number;
  gross: number;
  due: number;
  reference: string;
  lines: {
    description: string;
    quantity: number;
    decimals: number;
    unit: string;
    unitPrice: number | null;
    net: number;
    taxRate: number;
  }[];
  rounding: number;
  withheld: number;
  withholdingRate: number;
  note: string;
  buyerReference: string;
  homeCurrency: string;
  exchangeRate: string;
  homeTax: number;
  deductions: Summed["deductions"];
  project: { title: string };
  /** What a Polish deposit is for: the whole order, net (ustawa o VAT, art. 106f ust. 1 pkt 4). */
  order: { description: string; quantity: number; net: number }[];
  earlyRate: number;
  early: { on: string; off: number } | null;
  reason: string;
  creditOf: { number: string; issuedOn: string } | null;
  accent: string;
  /** Whether the studio takes transfers. */
  takesTransfers: boolean;
  /** It isn't issued yet. */
  isPreview: boolean;
  /** The text of the payment QR code, when the scheme fits. */
  qr: { scheme: string; text: string } | null;
};

const styles = StyleSheet.create({
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
  // A unitless line height counts from the size in the same style, so each style names its own.
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

/** ISO 9362; another code is a bank's own. */
const BIC = /^[A-Z]{6}[A-Z0-9]{2}([A-Z0-9]{3})?$/u;

/** Narrow no-break spaces are missing in the faces. */
const set = (text: string) => text.replace(/\u202f/gu, "\u00a0");

export function InvoiceDocument(invoice: InvoiceDocumentProps) {
  const words = invoiceWords(invoice.locale, invoice.seller.country);
  const name = `${words.kinds[invoice.kind]} ${invoice.number}`;
  const money = (amount: number) => set(formatMoney(amount, invoice.currency, invoice.locale));
  const day = (text: string) => formatPlainDay(text, invoice.locale);
  const rows = sumRows(invoice);
  const [sums, total] = [rows.slice(0, -1), rows.at(-1)];
  return (
    <Document title={name} author={invoice.seller.name} pdfVersion="1.7" language={invoice.locale}>
      <Page size="A4" style={styles.page}>
        <Text style={[styles.soft, { color: invoice.accent }]}>{set(invoice.seller.name)}</Text>
        <Text style={[styles.kind, { marginTop: 4 }]}>
          {invoice.isPreview ? `${name} · ${words.preview}` : name}
        </Text>
        <Text style={styles.text}>
          {set(
            `${invoice.project.title}${invoice.title === invoice.project.title ? "" : ` · ${invoice.title}`}`,
          )}
        </Text>
        {invoice.creditOf ? (
          <Text style={[styles.text, { marginTop: 6 }]}>
            {set(
              `${words.corrects(invoice.creditOf.number, day(invoice.creditOf.issuedOn))} ${words.why}: ${invoice.reason}`,
            )}
          </Text>
        ) : null}
        <View style={styles.columns}>
          <Party label={words.from} party={invoice.seller} words={words} locale={invoice.locale} />
          <Party label={words.to} party={invoice.buyer} words={words} locale={invoice.locale} />
          <View style={styles.column}>
            <Fact label={words.issuedOn}>{day(invoice.issuedOn)}</Fact>
            <Fact label={words.suppliedOn}>{day(invoice.suppliedOn)}</Fact>
            {invoice.kind === "credit_note" ? null : (
              <Fact label={words.dueOn}>{day(invoice.dueOn)}</Fact>
            )}
            {invoice.buyerReference ? (
              <Fact label={words.order}>{invoice.buyerReference}</Fact>
            ) : null}
          </View>
        </View>
        <View style={{ marginTop: 28 }}>
          <View style={[styles.row, { borderTopWidth: 0 }]}>
            <Text style={[styles.soft, { flex: 1 }]}>{words.description}</Text>
            {hasSeveralRates(invoice) ? (
              <Text style={[styles.rate, styles.soft]}>{words.rate}</Text>
            ) : null}
            <Text style={[styles.quantity, styles.soft]}>{words.quantity}</Text>
            <Text style={[styles.amount, styles.soft]}>
              {invoice.lines.some(({ unitPrice }) => unitPrice !== null) ? words.unitPrice : ""}
            </Text>
            <Text style={[styles.amount, styles.soft]}>{words.net}</Text>
          </View>
          {invoice.lines.map((line, index) => (
            <View key={index} style={styles.row} wrap={false}>
              <Text style={[styles.text, { flex: 1 }]}>{set(line.description)}</Text>
              {hasSeveralRates(invoice) ? (
                <Text style={styles.rate}>{set(formatPercent(line.taxRate, invoice.locale))}</Text>
              ) : null}
              <Text
                style={styles.quantity}
              >{`${set(formatQuantity(line, invoice.locale))}${words.units[line.unit] ?? ""}`}</Text>
              <Text style={styles.amount}>
                {line.unitPrice === null ? "" : money(line.unitPrice)}
              </Text>
              <Text style={styles.amount}>{money(line.net)}</Text>
            </View>
          ))}
        </View>
        <View style={styles.sums} wrap={false}>
          {sums.map((row, index) => (
            <Sum key={index} {...row} />
          ))}
          <View style={[styles.due, { borderTopColor: invoice.accent }]}>
            <Text style={[styles.strong, { flex: 1, fontSize: 12 }]}>{total?.label}</Text>
            <Text style={[styles.strong, { fontSize: 12, textAlign: "right" }]}>
              {set(total?.amount ?? "")}
            </Text>
          </View>
        </View>
        {invoice.homeCurrency ? (
          <Text
            style={[styles.soft, { marginTop: 10 }]}
          >{`${words.homeTax(invoice.homeCurrency, invoice.exchangeRate)}: ${set(formatMoney(invoice.homeTax, invoice.homeCurrency, invoice.locale))}`}</Text>
        ) : null}
        {invoice.order.length > 0 ? <Order invoice={invoice} money={money} words={words} /> : null}
        {invoice.early ? (
          <Text style={[styles.text, { marginTop: 10 }]}>
            {set(
              words.earlyTerms(
                formatPercent(invoice.earlyRate, invoice.locale),
                day(invoice.early.on),
                formatMoney(invoice.due - invoice.early.off, invoice.currency, invoice.locale),
              ),
            )}
          </Text>
        ) : null}
        {invoice.note ? (
          <View style={{ marginTop: 16 }}>
            <Lines text={invoice.note} />
          </View>
        ) : null}
        {invoice.seller.iban && invoice.due > 0 && invoice.takesTransfers ? (
          <Transfer invoice={invoice} words={words} />
        ) : null}
        <Text
          style={styles.foot}
          fixed
          render={({ pageNumber, totalPages }) =>
            totalPages > 1
              ? set(`${invoice.seller.name} · ${name} · ${pageNumber} / ${totalPages}`)
              : ""
          }
        />
      </Page>
    </Document>
  );
}

function Order({
  invoice,
  money,
  words,
}: {
  invoice: InvoiceDocumentProps;
  money: (amount: number) => string;
  words: InvoiceWords;
}) {
  const net = invoice.order.reduce((total, line) => total + line.net, 0);
  const [tax] = invoice.taxes;
  return (
    <View style={{ marginTop: 18 }} wrap={false}>
      <Text style={styles.strong}>{words.wholeOrder}</Text>
      {invoice.order.map((line, index) => (
        <View key={index} style={{ flexDirection: "row", paddingVertical: 2 }}>
          <Text style={[styles.text, { flex: 1 }]}>
            {set(line.quantity > 1 ? `${line.description} × ${line.quantity}` : line.description)}
          </Text>
          <Text style={styles.amount}>{money(line.net)}</Text>
        </View>
      ))}
      <Sum
        label={`${words.net} · ${tax && tax.rate > 0 ? words.taxOn(formatPercent(tax.rate, invoice.locale)) : words.noTax} · ${words.total}`}
        amount={`${money(net)} · ${money(share(net, tax?.rate ?? 0))} · ${money(net + share(net, tax?.rate ?? 0))}`}
      />
    </View>
  );
}

function Party({
  label,
  party,
  words,
  locale,
}: {
  label: string;
  party: PartySnapshot;
  words: InvoiceWords;
  locale: string;
}) {
  return (
    <View style={styles.column}>
      <Text style={styles.soft}>{label}</Text>
      <Text style={styles.strong}>{set(party.name)}</Text>
      <Lines
        text={[party.address, formatCountry(party.country, locale)].filter(Boolean).join("\n")}
      />
      {party.registration ? <Text style={styles.text}>{party.registration}</Text> : null}
      {party.taxId ? <Text style={styles.text}>{`${words.taxId} ${party.taxId}`}</Text> : null}
      {party.vatId ? <Text style={styles.text}>{`${words.vatId} ${party.vatId}`}</Text> : null}
    </View>
  );
}

/** Each line for itself: a line break within a text is set in a face that isn't embedded. */
function Lines({ text }: { text: string }) {
  return text
    .split("\n")
    .filter(Boolean)
    .map((line, index) => (
      <Text key={index} style={styles.text}>
        {set(line)}
      </Text>
    ));
}

function Fact({ label, children }: { label: string; children: ReactNode }) {
  return (
    <View style={{ marginBottom: 5 }}>
      <Text style={styles.soft}>{label}</Text>
      <Text style={styles.text}>{children}</Text>
    </View>
  );
}

function Sum({ label, detail, amount }: SumRow) {
  return (
    <View style={{ flexDirection: "row", paddingVertical: 2 }}>
      <View style={{ flex: 1, paddingRight: 12 }}>
        <Text style={styles.text}>{set(label)}</Text>
        {detail ? <Text style={styles.soft}>{set(detail)}</Text> : null}
      </View>
      <Text style={[styles.text, { textAlign: "right" }]}>{set(amount)}</Text>
    </View>
  );
}

function Transfer({ invoice, words }: { invoice: InvoiceDocumentProps; words: InvoiceWords }) {
  const { iban = "", bic = "" } = invoice.seller;
  const code = invoice.qr ? qrPath(invoice.qr.text) : null;
  return (
    <View style={styles.pay} wrap={false}>
      <View style={{ flex: 1 }}>
        <Text style={styles.strong}>{words.payBy}</Text>
        <Fact label={words.holder}>{invoice.seller.accountHolder ?? ""}</Fact>
        <Fact label={hasIbanForm(iban) ? words.account : words.accountNumber}>
          {hasIbanForm(iban) ? iban.replace(/(.{4})(?=.)/gu, "$1 ") : iban}
        </Fact>
        {bic ? <Fact label={BIC.test(bic) ? words.bank : words.bankCode}>{bic}</Fact> : null}
        <Fact label={words.reference}>{invoice.reference}</Fact>
      </View>
      {code ? (
        <View>
          <Svg width={104} height={104} viewBox={`-4 -4 ${code.size + 8} ${code.size + 8}`}>
            <Rect x={-4} y={-4} width={code.size + 8} height={code.size + 8} fill="#fff" />
            <Path d={code.path} fill="#000" />
            {invoice.qr?.scheme === "swiss" ? (
              <Path
                d={swissCross(code.size)}
                fillRule="evenodd"
                fill="#000"
                stroke="#fff"
                strokeWidth={code.size / 60}
              />
            ) : null}
          </Svg>
          <Text style={[styles.soft, { textAlign: "center" }]}>{words.scan}</Text>
        </View>
      ) : null}
    </View>
  );
}
