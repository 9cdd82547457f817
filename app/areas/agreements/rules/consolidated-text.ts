import type { Day } from "#app/kernel/day.ts";
import { plain } from "#app/kernel/markdown-text.ts";
import { agreementText, type DocumentInput } from "./agreement-text.ts";
import { agreementWords, type AgreementWords } from "#words/agreement.ts";
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

/**
 * What is in force today as one text, with what each amendment changed. It isn't binding; the
 * signed documents are.
 */
export function consolidatedText(input: Input): string {
  const { number, signedOn, offer, amendments, locale, money, day } = input;
  const words = agreementWords(locale);
  const { agreedAtFirst, approved, price } = inForce(offer, amendments);
  const [, ...body] = bodyOf(input, words);
  const listed = amendments.map(
    (change) =>
      `- ${words.amendment({
        number: change.number,
        title: plain(change.title),
        day: day(change.signedOn),
        price: money(change.price),
      })}`,
  );
  return [
    `# ${plain(words.inForceTitle(offer.title))}`,
    words.inForceNote(number, day(signedOn)),
    ...body.slice(0, 2),
    words.priceNow(money(agreedAtFirst), money(approved), money(price)),
    ...(listed.length > 0 ? [`## ${words.amendments}`, listed.join("\n")] : []),
    ...body.slice(2),
  ].join("\n\n");
}

/**
 * The blocks of the agreement as amended. An agreement that was stored without its data keeps its
 * signed text unchanged.
 */
function bodyOf({ signed, offer, amendments, ...written }: Input, words: AgreementWords): string[] {
  const { document } = offer;
  if (!document) return signed.split("\n\n");
  const { scope, agreedAtFirst, price } = inForce(offer, amendments);
  // A change's price is a line of its own, so a deliverable that the change added shows none.
  const priced = amendments.filter((change) => change.price !== 0);
  const charges = priced.map((change) => ({
    title: words.changeTitle(change.number, change.title),
    amount: change.price,
  }));
  const planned = priced.map((change) => ({
    kind: "change" as const,
    milestoneId: null,
    milestoneTitle: change.title,
    change: change.number,
    amount: change.price,
  }));
  const agreed = { price: agreedAtFirst, instalments: offer.instalments };
  const text = agreementText({
    ...document,
    ...written,
    terms: filledTerms(document.terms, agreed, written),
    scope,
    instalments: [...scope.instalments, ...planned],
    marks: marksOf(amendments, words, written.day),
    total: price,
    charges,
  });
  return text.split("\n\n");
}

/** What each amendment changed, by the id of the changed item. */
function marksOf(
  amendments: Input["amendments"],
  words: AgreementWords,
  day: Input["day"],
): Record<string, string> {
  const marks: Record<string, string> = {};
  for (const change of amendments) {
    for (const { id } of change.added) marks[id] = words.byChange(change.number);
    for (const { deliverableId } of change.rounds)
      marks[deliverableId] = words.byChange(change.number);
    for (const { milestoneId, from } of change.shifts)
      marks[milestoneId] = words.was(day(from), change.number);
  }
  return marks;
}
