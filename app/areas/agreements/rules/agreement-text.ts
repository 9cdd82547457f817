import { plain, quote } from "#app/kernel/markdown-text.ts";
import type { MinorUnits } from "#app/kernel/money.ts";
import type { PlannedInstalment } from "#app/areas/scope/rules/payment-plan.ts";
import { discountOf, priceOf, subtotalOf, type Scope } from "#app/areas/scope/rules/scope.ts";
import type { Day } from "#app/kernel/day.ts";
import { agreementWords, type AgreementWords } from "#words/agreement.ts";

export type DocumentParty = { name: string; address: string; taxId: string; vatId: string };
export type DocumentInput = {
  scope: Scope;
  instalments: PlannedInstalment[];
  seller: DocumentParty;
  buyer: DocumentParty;
  /** Already filled with data (terms-template). */
  terms: string;
  offeredOn: Day;
  /** The client's answers to the brief, stored with what is agreed. */
  brief: { question: string; answer: string }[];
  /** Adds a note below the terms: a clause needs more than a simple signature. */
  needsQualified: boolean;
  /**
   * What later amendments changed, by the id of the changed item; only in the consolidated text.
   */
  marks?: Record<string, string>;
  /** The current price, where amendments have changed it; only in the consolidated text. */
  total?: number;
  /** Further charges by amendments, one line each; only in the consolidated text. */
  charges?: { title: string; amount: MinorUnits }[];
  locale: string;
  /** How amounts and dates are written in that language. */
  money: (amount: MinorUnits) => string;
  day: (day: Day) => string;
};

/**
 * The exact document that the client reads and signs, as Markdown: made from the agreed data and
 * the freelancer's terms, so that nothing is retyped. The SHA-256 is taken over its UTF-8 bytes.
 */
export function agreementText(input: DocumentInput): string {
  const words = agreementWords(input.locale);
  const { scope } = input;
  return [
    `# ${plain(words.title(scope.title))}`,
    `${words.between} ${party(input.seller, words)} ${words.and} ${party(input.buyer, words)}.`,
    `${words.date}: ${input.day(input.offeredOn)}.`,
    `## ${words.goal}`,
    quote(scope.goal),
    scope.success ? `**${words.success}:** ${plain(scope.success)}` : "",
    `## ${words.deliverables}`,
    ...scope.deliverables.map((deliverable, index) =>
      deliverableText(deliverable, { index, input, words }),
    ),
    `## ${words.excluded}`,
    scope.exclusions.length > 0
      ? scope.exclusions.map((text) => `- ${plain(text)}`).join("\n")
      : words.nothingExcluded,
    `## ${words.dates}`,
    scope.milestones
      .map(
        (milestone, index) =>
          `${index + 1}. **${plain(milestone.title)}**, ${input.day(milestone.dueOn)}${marked(milestone.id, input)}`,
      )
      .join("\n"),
    `## ${words.payment}`,
    ...discountText(input, words),
    (input.charges ?? [])
      .map(({ title, amount }) => `- ${plain(title)}: ${input.money(amount)}`)
      .join("\n"),
    words.total(`**${input.money(input.total ?? priceOf(scope))}**`),
    input.instalments
      .map(
        (instalment) =>
          `- ${instalmentText(instalment, words)}: **${input.money(instalment.amount)}**${instalment.kind === "change" ? "" : `, ${instalment.kind === "deposit" ? words.whenSigned : words.whenApproved}`}`,
      )
      .join("\n"),
    words.netNote,
    `## ${words.changes}`,
    words[scope.revision.pricing](scope.revision.rounds, input.money(scope.revision.price)),
    ...originalsText(scope, words),
    ...silenceText(scope, words),
    `## ${words.terms}`,
    input.terms.trim(),
    input.needsQualified ? `> ${words.qualified}` : "",
    input.brief.length > 0 ? `## ${words.brief}` : "",
    ...input.brief.map(({ question, answer }) => `**${plain(question)}**\n\n${quote(answer)}`),
  ]
    .filter((block) => block !== "")
    .join("\n\n");
}

/** When the originals are released; nothing where they come with the work. */
function originalsText({ originals }: Scope, words: AgreementWords): string[] {
  if (originals.release === "at_once") return [];
  const { title, previews } = words.originals;
  const terms = words.originals[originals.release];
  return [`## ${title}`, `${terms} ${previews(originals.previewEdge)}`];
}

/** When silence is an answer; nothing where it is none. */
const silenceText = ({ silenceDays }: Scope, { silence }: AgreementWords): string[] =>
  silenceDays > 0 ? [`## ${silence.title}`, silence.text(silenceDays)] : [];

function discountText({ scope, money }: DocumentInput, words: AgreementWords): string[] {
  const discount = discountOf(scope);
  return discount > 0
    ? [
        `- ${words.subtotal}: ${money(subtotalOf(scope))}\n- ${words.discount(plain(scope.discount.reason))}: −${money(discount)}`,
      ]
    : [];
}

export function instalmentText(instalment: PlannedInstalment, words: AgreementWords): string {
  if (instalment.kind === "deposit") return words.deposit;
  if (instalment.kind === "change")
    return words.changeTitle(instalment.change ?? 0, plain(instalment.milestoneTitle));
  const title = plain(instalment.milestoneTitle);
  return instalment.kind === "balance" ? words.balance(title) : words.share(title);
}

function deliverableText(
  deliverable: Scope["deliverables"][number],
  { index, input, words }: { index: number; input: DocumentInput; words: AgreementWords },
): string {
  const milestone = input.scope.milestones.find(({ id }) => id === deliverable.milestoneId);
  const facts = [
    deliverable.format && `- ${words.format}: ${plain(deliverable.format)}`,
    `- ${words.quantity}: ${deliverable.quantity}`,
    deliverable.acceptance && `- ${words.acceptance}: ${plain(deliverable.acceptance)}`,
    `- ${words.rounds}: ${deliverable.rounds}`,
    milestone && `- ${words.milestone}: ${plain(milestone.title)}`,
  ].filter(Boolean);
  const price =
    deliverable.role === "bonus"
      ? words.bonus(input.money(deliverable.price))
      : input.money(deliverable.price);
  return `### ${index + 1}. ${plain(deliverable.title)} (${price})${marked(deliverable.id, input)}\n\n${facts.join("\n")}`;
}

const marked = (id: string, { marks }: DocumentInput) =>
  marks?.[id] ? ` *(${plain(marks[id])})*` : "";

function party({ name, address, taxId, vatId }: DocumentParty, words: AgreementWords): string {
  const place = address
    .split("\n")
    .map((line) => line.trim())
    .filter(Boolean)
    .join(", ");
  const ids = [taxId && `${words.taxId} ${taxId}`, vatId && `${words.vatId} ${vatId}`].filter(
    Boolean,
  );
  return [`**${plain(name)}**`, ...[place, ...ids].filter(Boolean).map(plain)].join(", ");
}
