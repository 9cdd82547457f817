import { plain, quote } from "#app/kernel/markdown-text.ts";
import type { Day } from "#app/kernel/day.ts";
import type { MinorUnits } from "#app/kernel/money.ts";
import { settlementWords } from "#words/settlement.ts";
import type { Settlement } from "./settlement.ts";

type Input = {
  settlement: Settlement;
  reason: string;
  project: string;
  agreement: { number: number; signedOn: Day };
  locale: string;
  money: (amount: MinorUnits) => string;
  day: (day: Day) => string;
};

/** The settlement as the document for both sides, Markdown. */
export function settlementText({
  settlement,
  reason,
  project,
  agreement,
  locale,
  money,
  day,
}: Input): string {
  const words = settlementWords(locale);
  const { items, earned, depositKept, killFee, killFeePercent, total, invoiced, difference } =
    settlement;
  const line = (label: string, amount: MinorUnits) => `- ${plain(label)}: **${money(amount)}**`;
  const balance = () => {
    if (difference > 0) return line(words.due, difference);
    return difference < 0 ? line(words.credit, -difference) : `- ${words.nothing}`;
  };
  return [
    `# ${plain(words.title(project))}`,
    words.intro(settlement.by, agreement.number, day(agreement.signedOn)),
    `## ${words.reason}`,
    quote(reason),
    `## ${words.done}`,
    items
      .map((item) => `- ${plain(words.item(item.title, item.done))}: ${money(item.earned)}`)
      .join("\n"),
    `## ${words.sums}`,
    [
      line(words.earned, earned),
      ...(depositKept > 0 ? [line(words.deposit, depositKept)] : []),
      ...(killFee > 0 ? [line(words.killFee(killFeePercent), killFee)] : []),
      line(words.total, total),
      line(words.invoiced, invoiced),
      balance(),
    ].join("\n"),
    words.handover,
  ].join("\n\n");
}
