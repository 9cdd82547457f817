import { Text, View } from "@react-pdf/renderer";
import type { ReactNode } from "react";
import type { InvoiceWords } from "#app/words/invoice-words.ts";
import type { PartySnapshot } from "#app/areas/invoicing/rules/party-snapshot.ts";
import { formatCountry } from "#app/platform/i18n/format.ts";
import type { PartProps } from "./document-style.ts";
import { styles } from "./document-style.ts";
import { set } from "./document-style.ts";
import { dayIn } from "./document-style.ts";

/**
 * Renders each line as a text of its own: a line break within a text is set in a font that isn't
 * embedded.
 */
export function Lines({ text }: { text: string }) {
  return text
    .split("\n")
    .filter(Boolean)
    .map((line, index) => (
      <Text key={index} style={styles.text}>
        {set(line)}
      </Text>
    ));
}

export function Parties({ invoice, words }: PartProps) {
  const day = dayIn(invoice);
  return (
    <View style={styles.columns}>
      <Party label={words.from} party={invoice.seller} words={words} locale={invoice.locale} />
      <Party label={words.to} party={invoice.buyer} words={words} locale={invoice.locale} />
      <View style={styles.column}>
        <Fact label={words.issuedOn}>{day(invoice.issuedOn)}</Fact>
        <Fact label={words.suppliedOn}>{day(invoice.suppliedOn)}</Fact>
        {invoice.kind === "credit_note" ? null : (
          <Fact label={words.dueOn}>{day(invoice.dueOn)}</Fact>
        )}
        {invoice.buyerReference ? <Fact label={words.order}>{invoice.buyerReference}</Fact> : null}
      </View>
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

export function Fact({ label, children }: { label: string; children: ReactNode }) {
  return (
    <View style={{ marginBottom: 5 }}>
      <Text style={styles.soft}>{label}</Text>
      <Text style={styles.text}>{children}</Text>
    </View>
  );
}
