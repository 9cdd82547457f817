import type { Day } from "#app/kernel/day.ts";
import { agreementText, plain, type DocumentInput } from "./agreement-text.ts";
import { agreementWords } from "./agreement-words.ts";
import { inForce, type ChangeEffects } from "./ledger.ts";
import { filledTerms, type Offer } from "./offer.ts";

export type SignedAmendment = ChangeEffects & { signedOn: Day };
type Input = {
  number: number;
  signedOn: Day;
  /** The signed text, for agreements of earlier versions. */
  signed: string;
  offer: Offer;
  amendments: SignedAmendment[];
} & Pick<DocumentInput, "locale" | "money" | "day">;

/** What is in force today as one text, with what each amendment changed. It binds nobody: the signed documents do. */
export function consolidatedText({
  number,
  signedOn,
  signed,
  offer,
  amendments,
  locale,
  money,
  day,
}: Input): string {
  const words = agreementWords(locale);
  const { document } = offer;
  const { scope, agreedAtFirst, approved, price } = inForce(offer, amendments);
  const marks: Record<string, string> = {};
  for (const change of amendments) {
    for (const { id } of change.added) marks[id] = words.byChange(change.number);
    for (const { deliverableId } of change.rounds)
      marks[deliverableId] = words.byChange(change.number);
    for (const { milestoneId, from } of change.shifts)
      marks[milestoneId] = words.was(day(from), change.number);
  }
  const instalments = [
    ...scope.instalments,
    ...amendments
      .filter((change) => change.price !== 0)
      .map((change) => ({
        kind: "change" as const,
        milestoneId: null,
        milestoneTitle: change.title,
        change: change.number,
        amount: change.price,
      })),
  ];
  // A change's price is a line of its own, so a deliverable that it brought in shows none.
  const [, ...body] = !document
    ? signed.split("\n\n")
    : agreementText({
        ...document,
        terms: filledTerms(
          document.terms,
          { price: agreedAtFirst, instalments: offer.instalments },
          { money },
        ),
        scope,
        instalments,
        locale,
        money,
        day,
        marks,
        total: price,
        charges: amendments
          .filter((change) => change.price !== 0)
          .map((change) => ({
            title: words.changeTitle(change.number, change.title),
            amount: change.price,
          })),
      }).split("\n\n");
  return [
    `# ${plain(words.inForceTitle(offer.title))}`,
    words.inForceNote(number, day(signedOn)),
    ...body.slice(0, 2),
    words.priceNow(money(agreedAtFirst), money(approved), money(price)),
    ...(amendments.length > 0
      ? [
          `## ${words.amendments}`,
          amendments
            .map(
              (change) =>
                `- ${words.amendment({ number: change.number, title: plain(change.title), day: day(change.signedOn), price: money(change.price) })}`,
            )
            .join("\n"),
        ]
      : []),
    ...body.slice(2),
  ].join("\n\n");
}
