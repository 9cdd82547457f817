import type { MinorUnits } from "#app/kernel/money.ts";
import type { Day } from "#app/kernel/day.ts";
import { defineMail, preview } from "./_components/define-mail.tsx";
import { letterTemplate } from "./_components/letter-template.tsx";
import { chargeNoticeWords } from "#words/mails/charge-notice.ts";

export type ChargeNoticeProps = {
  name: string;
  studio: string;
  number: string;
  amount: MinorUnits;
  currency: string;
  day: Day;
  card: string;
  url: string;
};

export const chargeNoticeMail = defineMail(
  "charge-notice",
  letterTemplate(chargeNoticeWords, {
    facts: (p: ChargeNoticeProps, { money, fullDay }) => ({
      ...p,
      amount: money(p.amount, p.currency),
      day: fullDay(p.day),
    }),
    from: (p) => p.studio,
    url: (p) => p.url,
  }),
);

export default preview(chargeNoticeMail, {
  name: "Ona",
  studio: "Studio Žiemgala",
  number: "2026/001",
  amount: 72_600,
  currency: "EUR",
  day: "2026-12-06",
  card: "visa … 4242",
  url: "https://portal.example/portal/p",
});
