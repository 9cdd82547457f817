import type { MinorUnits } from "#app/kernel/money.ts";
import { defineMail, preview } from "./_components/define-mail.tsx";
import { letterTemplate } from "./_components/letter-template.tsx";
import { chargeFailedWords } from "#words/mails/charge-failed.ts";

export type ChargeFailedProps = {
  name: string;
  studio: string;
  number: string;
  amount: MinorUnits;
  currency: string;
  url: string;
};

export const chargeFailedMail = defineMail(
  "charge-failed",
  letterTemplate(chargeFailedWords, {
    facts: (p: ChargeFailedProps, { money }) => ({ ...p, amount: money(p.amount, p.currency) }),
    from: (p) => p.studio,
    url: (p) => p.url,
  }),
);

export default preview(chargeFailedMail, {
  name: "Ona",
  studio: "Studio Žiemgala",
  number: "2026/001",
  amount: 72_600,
  currency: "EUR",
  url: "https://portal.example/portal/p",
});
