import { Fact } from "./document-parties.tsx";
import { Path, Rect, Svg, Text, View } from "@react-pdf/renderer";
import type { InvoiceWords } from "#app/words/invoice-words.ts";
import { hasIbanForm } from "#app/areas/workspaces/rules/accounts.ts";
import { qrPath, swissCross } from "#app/platform/ui/qr.ts";
import type { InvoiceDocumentProps } from "./document-style.ts";
import { styles } from "./document-style.ts";

/** ISO 9362; another code is a bank's own. */
const BIC = /^[A-Z]{6}[A-Z0-9]{2}([A-Z0-9]{3})?$/u;

export function Transfer({
  invoice,
  words,
}: {
  invoice: InvoiceDocumentProps;
  words: InvoiceWords;
}) {
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
