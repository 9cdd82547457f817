import type { MinorUnits } from "#app/kernel/money.ts";
import type { Day } from "#app/kernel/day.ts";
import { defineMail, preview } from "./_components/define-mail.tsx";
import { letterTemplate, type LetterWords } from "./_components/letter-template.tsx";
import { formatFullDay, formatMoney } from "#app/platform/i18n/format.ts";

export type DisputeProps = {
  project: string;
  amount: MinorUnits;
  currency: string;
  respondBy: Day | null;
};

const words: { en: LetterWords<DisputeProps> } = {
  en: {
    subject: (p) => `A payment of ${formatMoney(p.amount, p.currency, "en")} was disputed`,
    heading: (p) => `A payment of ${formatMoney(p.amount, p.currency, "en")} was disputed`,
    lines: (p) => [
      `The payer's bank is asking about ${formatMoney(p.amount, p.currency, "en")} that was paid for “${p.project}”.`,
      p.respondBy
        ? `Stripe accepts your answer until ${formatFullDay(p.respondBy, "en")}. The payment's page in Milepost has your evidence: the signed agreement, approvals, visits and deliveries.`
        : "There is nothing to answer; the bank has already decided.",
      "Your books stay as they are unless the dispute is lost.",
    ],
    action: "",
  },
};

export const disputeMail = defineMail(
  "dispute",
  letterTemplate<DisputeProps>(words, { from: () => "Milepost" }),
);

export default preview(disputeMail, {
  project: "Kavinė „Šviesa“",
  amount: 72_600,
  currency: "EUR",
  respondBy: "2026-12-06",
});
