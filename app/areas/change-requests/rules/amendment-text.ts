import type { MinorUnits } from "#app/kernel/money.ts";
import type { Id } from "#app/kernel/id.ts";
import type { ChangeEffects } from "#app/areas/agreements/rules/ledger.ts";
import { plain, quote } from "#app/kernel/markdown-text.ts";
import type { Day } from "#app/kernel/day.ts";
import { changeWords, type ChangeWords } from "#words/change.ts";
import type { Explanation } from "./pricing.ts";

export type AmendmentInput = {
  locale: string;
  amendment: number;
  project: string;
  agreement: { number: number; /** As formatted. */ signedOn: string };
  change: ChangeEffects & { wish: string; offer: string };
  explanation: Explanation;
  /** The deliverables that the ids in the change refer to. */
  deliverables: { id: string; title: string; milestoneId: Id<"Milestone"> | null }[];
  milestones: { id: string; title: string }[];
  expiresOn: Day;
  money: (amount: MinorUnits) => string;
  day: (day: Day) => string;
};

/**
 * The exact text of a change that the client reads and signs, as Markdown: made from data, so that
 * nothing is retyped.
 */
export function amendmentText(input: AmendmentInput): string {
  const words = changeWords(input.locale);
  const { change, money } = input;
  const titleOf = (list: { id: string; title: string }[], id: string) =>
    plain(list.find((item) => item.id === id)?.title ?? id);
  const rounds = change.rounds.map(
    ({ deliverableId, rounds: count }) =>
      `- ${words.rounds(count, titleOf(input.deliverables, deliverableId))}`,
  );
  return [
    `# ${plain(words.title(change.number))}`,
    plain(
      words.intro({
        amendment: input.amendment,
        project: input.project,
        agreement: input.agreement.number,
        signedOn: input.agreement.signedOn,
      }),
    ),
    `## ${words.wish}`,
    // What a client typed is quoted, and nothing else of it is in the document.
    quote(change.title),
    quote(change.wish),
    plain(change.offer),
    ...list(
      words.added,
      change.added
        .map(
          (item) =>
            `- **${plain(item.title)}**${item.format ? `, ${plain(item.format)}` : ""}, × ${item.quantity}${item.acceptance ? `. ${plain(item.acceptance)}` : ""}`,
        )
        .concat(rounds),
    ),
    ...list(
      words.dropped,
      change.dropped.map((id) => `- ${titleOf(input.deliverables, id)}`),
    ),
    `## ${words.price}`,
    words.explain(input.explanation, money, words.clause(input.agreement.number)),
    words.payment[billingWord(change)],
    `## ${words.dates}`,
    change.shifts.length === 0
      ? words.noDates
      : change.shifts
          .map(
            ({ milestoneId, from, to }) =>
              `- ${words.moved(titleOf(input.milestones, milestoneId), input.day(from), input.day(to))}`,
          )
          .join("\n"),
    words.expires(input.day(input.expiresOn)),
    words.rest,
  ]
    .filter((block) => block !== "")
    .join("\n\n");
}

const list = (title: string, lines: string[]) =>
  lines.length > 0 ? [`## ${title}`, lines.join("\n")] : [];

function billingWord(change: ChangeEffects): keyof ChangeWords["payment"] {
  if (change.price === 0) return "free";
  return change.price < 0 ? "less" : change.billing;
}
