import type { MinorUnits } from "#app/kernel/money.ts";
import type { Day } from "#app/kernel/day.ts";
import { defineMail, preview } from "./_components/define-mail.tsx";
import { letterTemplate } from "./_components/letter-template.tsx";
import { paymentReminderWords } from "#words/mails/payment-reminder.ts";

export type PaymentReminderProps = {
  name: string;
  studio: string;
  project: string;
  currency: string;
  amount: MinorUnits;
  invoices: { number: string; dueOn: Day; open: number }[];
  /** Days since the due day of the most overdue invoice: below zero, nothing is due yet. */
  latest: number;
  today: Day;
  url: string;
};

/** How overdue the invoices are, which sets the tone. */
function stageOf({ latest }: PaymentReminderProps): "coming" | "today" | "recent" | "late" {
  if (latest < 0) return "coming";
  if (latest === 0) return "today";
  return latest <= 7 ? "recent" : "late";
}

export const paymentReminderMail = defineMail(
  "payment-reminder",
  letterTemplate(paymentReminderWords, {
    facts: (p: PaymentReminderProps, { money, fullDay }) => ({
      ...p,
      stage: stageOf(p),
      amount: money(p.amount, p.currency),
      invoices: p.invoices.map(({ number, open, dueOn }) => ({
        number,
        amount: money(open, p.currency),
        day: fullDay(dueOn),
      })),
    }),
    from: (p) => p.studio,
    url: (p) => p.url,
  }),
);

export default preview(paymentReminderMail, {
  name: "Ona",
  studio: "Studio Žiemgala",
  project: "Kavinė „Šviesa“",
  currency: "EUR",
  amount: 72_600,
  invoices: [{ number: "2026/001", dueOn: "2026-12-06", open: 72_600 }],
  latest: 7,
  today: "2026-12-13",
  url: "https://portal.example/portal/p",
});
