import { Document, Page, Text, View } from "@react-pdf/renderer";
import { invoiceWords } from "#app/words/invoice-words.ts";
import { formatMoney, formatPercent } from "#app/platform/i18n/format.ts";
import type { InvoiceDocumentProps } from "./document-style.ts";
import type { PartProps } from "./document-style.ts";
import { styles } from "./document-style.ts";
import { set } from "./document-style.ts";
import { moneyIn } from "./document-style.ts";
import { dayIn } from "./document-style.ts";
import { Parties } from "./document-parties.tsx";
import { Lines } from "./document-parties.tsx";
import { DocumentLines } from "./document-lines.tsx";
import { Sums } from "./document-lines.tsx";
import { Order } from "./document-lines.tsx";
import { Transfer } from "./document-transfer.tsx";

export function InvoiceDocument(invoice: InvoiceDocumentProps) {
  const words = invoiceWords(invoice.locale, invoice.seller.country);
  const name = `${words.kinds[invoice.kind]} ${invoice.number}`;
  const parts = { invoice, words, name };
  const asksForTransfer = invoice.seller.iban && invoice.due > 0 && invoice.takesTransfers;
  return (
    <Document title={name} author={invoice.seller.name} pdfVersion="1.7" language={invoice.locale}>
      <Page size="A4" style={styles.page}>
        <Head {...parts} />
        <Parties {...parts} />
        <DocumentLines {...parts} />
        <Sums {...parts} />
        <Notes {...parts} />
        {asksForTransfer ? <Transfer invoice={invoice} words={words} /> : null}
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

function Head({ invoice, words, name }: PartProps) {
  const day = dayIn(invoice);
  return (
    <>
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
    </>
  );
}

/** The tax at home, what a deposit is for, the lower sum for paying early, and the note. */
function Notes({ invoice, words }: PartProps) {
  const { homeTax } = invoice;
  const money = moneyIn(invoice);
  const day = dayIn(invoice);
  return (
    <>
      {homeTax ? (
        <Text
          style={[styles.soft, { marginTop: 10 }]}
        >{`${words.homeTax(homeTax.currency, homeTax.rate)}: ${set(formatMoney(homeTax.tax, homeTax.currency, invoice.locale))}`}</Text>
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
    </>
  );
}
