import { defineMail, preview } from "./_components/define-mail.tsx";
import { letterTemplate, type LetterWords } from "./_components/letter-template.tsx";
import type { Words } from "./_components/template.ts";
import { formatMoney } from "#app/platform/i18n/format.ts";

export type RefundProps = {
  name: string;
  studio: string;
  project: string;
  amount: number;
  currency: string;
  method: "card" | "transfer" | "cash" | "other";
};

const byMethod = (p: RefundProps, said: Record<RefundProps["method"], string>) => said[p.method];

const words: Words<LetterWords<RefundProps>> = {
  en: {
    subject: (p) => `Refunded: ${formatMoney(p.amount, p.currency, "en")}`,
    heading: (p) => `Refunded: ${formatMoney(p.amount, p.currency, "en")}`,
    lines: (p) => [
      `Hello ${p.name}, ${p.studio} has sent ${formatMoney(p.amount, p.currency, "en")} back for “${p.project}”.`,
      byMethod(p, {
        card: "It goes back the way it came. Banks usually show it within 5 to 10 working days.",
        transfer: "It was sent by bank transfer.",
        cash: "It was paid out in cash.",
        other: "",
      }),
    ],
    action: "",
  },
  pl: {
    subject: (p) => `Zwrot: ${formatMoney(p.amount, p.currency, "pl")}`,
    heading: (p) => `Zwrot: ${formatMoney(p.amount, p.currency, "pl")}`,
    lines: (p) => [
      `Dzień dobry, ${p.name}! ${p.studio} zwraca ${formatMoney(p.amount, p.currency, "pl")} za „${p.project}”.`,
      byMethod(p, {
        card: "Kwota wraca tą samą drogą. Banki pokazują ją zwykle w ciągu 5–10 dni roboczych.",
        transfer: "Zwrot wysłano przelewem.",
        cash: "Zwrot wypłacono gotówką.",
        other: "",
      }),
    ],
    action: "",
  },
  lt: {
    subject: (p) => `Grąžinta: ${formatMoney(p.amount, p.currency, "lt")}`,
    heading: (p) => `Grąžinta: ${formatMoney(p.amount, p.currency, "lt")}`,
    lines: (p) => [
      `Sveiki, ${p.name}! ${p.studio} grąžino ${formatMoney(p.amount, p.currency, "lt")} už „${p.project}“.`,
      byMethod(p, {
        card: "Pinigai grįžta tuo pačiu keliu. Bankai juos paprastai parodo per 5–10 darbo dienų.",
        transfer: "Išsiųsta banko pavedimu.",
        cash: "Išmokėta grynaisiais.",
        other: "",
      }),
    ],
    action: "",
  },
};

export const refundMail = defineMail(
  "refund",
  letterTemplate<RefundProps>(words, { from: (p) => p.studio }),
);

export default preview(refundMail, {
  name: "Ona",
  studio: "Studio Žiemgala",
  project: "Kavinė „Šviesa“",
  amount: 72_600,
  currency: "EUR",
  method: "card",
});
