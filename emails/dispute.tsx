import type { MinorUnits } from "#app/kernel/money.ts";
import type { Day } from "#app/kernel/day.ts";
import { defineMail, preview } from "./_components/define-mail.tsx";
import { letterTemplate } from "./_components/letter-template.tsx";
import { disputeWords } from "#words/studio/mails/dispute.ts";

export type DisputeProps = {
  project: string;
  amount: MinorUnits;
  currency: string;
  respondBy: Day | null;
};

export const disputeMail = defineMail(
  "dispute",
  letterTemplate(disputeWords, {
    facts: (p: DisputeProps, { money, fullDay }) => ({
      ...p,
      amount: money(p.amount, p.currency),
      respondBy: p.respondBy && fullDay(p.respondBy),
    }),
    from: () => "Milepost",
  }),
);

export default preview(disputeMail, {
  project: "Kavinė „Šviesa“",
  amount: 72_600,
  currency: "EUR",
  respondBy: "2026-12-06",
});
