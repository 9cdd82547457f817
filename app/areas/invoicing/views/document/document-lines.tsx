import { Text, View } from "@react-pdf/renderer";
import type { InvoiceWords } from "#app/words/invoice-words.ts";
import { formatPercent, formatQuantity } from "#app/platform/i18n/format.ts";
import { share, type MinorUnits } from "#app/kernel/money.ts";
import { hasSeveralRates, sumRows, type SumRow } from "../sum-rows.ts";
import type { InvoiceDocumentProps } from "./document-style.ts";
import type { PartProps } from "./document-style.ts";
import { styles } from "./document-style.ts";
import { set } from "./document-style.ts";
import { moneyIn } from "./document-style.ts";

export function DocumentLines({ invoice, words }: PartProps) {
  const money = moneyIn(invoice);
  return (
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
          <Text style={styles.amount}>{line.unitPrice === null ? "" : money(line.unitPrice)}</Text>
          <Text style={styles.amount}>{money(line.net)}</Text>
        </View>
      ))}
    </View>
  );
}

export function Sums({ invoice }: PartProps) {
  const rows = sumRows(invoice);
  const [sums, total] = [rows.slice(0, -1), rows.at(-1)];
  return (
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

export function Order({
  invoice,
  money,
  words,
}: {
  invoice: InvoiceDocumentProps;
  money: (amount: MinorUnits) => string;
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
