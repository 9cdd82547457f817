import { Letter, Line } from "./_components/letter.tsx";
import { inLanguage, type Template, type Words } from "./_components/template.ts";
import { formatMoney } from "#app/platform/i18n/format.ts";

export type ReceiptProps = { name: string; studio: string; project: string; number: string; amount: number; currency: string; method: "card" | "transfer" | "cash"; balance: number; side: "client" | "studio" };

type W = { subject: (p: ReceiptProps) => string; heading: (p: ReceiptProps) => string; lines: (p: ReceiptProps) => string[]; action: string };
const words: Words<W> = {
  en: {
    subject: (p) => `Paid: ${formatMoney(p.amount, p.currency, "en")} for ${p.number}`,
    heading: (p) => `Paid: ${formatMoney(p.amount, p.currency, "en")} for ${p.number}`,
    lines: (p) => [
      p.side === "client" ? `Thank you, ${p.name}. ${formatMoney(p.amount, p.currency, "en")} for invoice ${p.number} (“${p.project}”) has arrived.` : `${formatMoney(p.amount, p.currency, "en")} for invoice ${p.number} (“${p.project}”) has arrived.`,
      p.balance > 0 ? `${formatMoney(p.balance, p.currency, "en")} of it is still open.` : "The invoice is paid in full.",
    ],
    action: "",
  },
  pl: {
    subject: (p) => `Zapłacono: ${formatMoney(p.amount, p.currency, "pl")}, faktura ${p.number}`,
    heading: (p) => `Zapłacono: ${formatMoney(p.amount, p.currency, "pl")}, faktura ${p.number}`,
    lines: (p) => [
      p.side === "client" ? `Dziękujemy, ${p.name}. Wpłynęło ${formatMoney(p.amount, p.currency, "pl")} za fakturę ${p.number} („${p.project}”).` : `Wpłynęło ${formatMoney(p.amount, p.currency, "pl")} za fakturę ${p.number} („${p.project}”).`,
      p.balance > 0 ? `Do zapłaty pozostało ${formatMoney(p.balance, p.currency, "pl")}.` : "Faktura jest w całości opłacona.",
    ],
    action: "",
  },
  lt: {
    subject: (p) => `Apmokėta: ${formatMoney(p.amount, p.currency, "lt")}, sąskaita ${p.number}`,
    heading: (p) => `Apmokėta: ${formatMoney(p.amount, p.currency, "lt")}, sąskaita ${p.number}`,
    lines: (p) => [
      p.side === "client" ? `Ačiū, ${p.name}. Gauta ${formatMoney(p.amount, p.currency, "lt")} už sąskaitą ${p.number} („${p.project}“).` : `Gauta ${formatMoney(p.amount, p.currency, "lt")} už sąskaitą ${p.number} („${p.project}“).`,
      p.balance > 0 ? `Liko sumokėti ${formatMoney(p.balance, p.currency, "lt")}.` : "Sąskaita visiškai apmokėta.",
    ],
    action: "",
  },
};

export const receipt: Template<ReceiptProps> = {
  subject: (props, locale) => inLanguage(words, locale).subject(props),
  body: (props, locale) => {
    const w = inLanguage(words, locale);
    const lines = w.lines(props).filter(Boolean);
    return (
      <Letter locale={locale} from={props.studio} preview={lines[0] ?? ""} heading={w.heading(props)}>
        {lines.map((line, index) => (
          <Line key={index}>{line}</Line>
        ))}
      </Letter>
    );
  },
};
