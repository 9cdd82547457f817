import { dayShape } from "#app/platform/day-shape.ts";
import { z } from "zod";
import {
  exchange,
  parseQuantity,
  RECURRENCES,
  UNITS,
  writeQuantity,
  type DraftContent,
  type DraftLine,
} from "#app/areas/invoicing/rules/draft.ts";
import type { Tax } from "#app/areas/invoicing/rules/tax.ts";
import { parsePercent } from "#app/areas/scope/views/scope-schema.ts";
import { addDays, type Day } from "#app/kernel/day.ts";
import { parseAmount, toDecimal } from "#app/kernel/money.ts";
import { problem } from "#app/words/problem.ts";

const text = (most: number) => z.string().trim().max(most, problem("tooLong", most)).default("");
const checkbox = z
  .string()
  .optional()
  .transform((value) => value === "on");
const optionalDay = z.preprocess(
  (value) => value || null,
  dayShape(problem("dayMissing")).nullable(),
);

/**
 * The largest amount of a line, minor units: far below the limit of a safe integer, tax and sums
 * included.
 */
const MOST = 1e12;

/** The key of a tax in a form: "usual", or category, rate and (behind them) the reason. */
export const taxKey = (tax: Tax | null): string =>
  tax === null ? "usual" : `${tax.category}:${tax.rate}`;

type DraftTerms = {
  currency: string;
  homeCurrency: string;
  today: Day;
  /** The choices beside the project's own tax, by their keys. */
  taxes: ReadonlyMap<string, Tax>;
};

/** The schema of a submitted invoice form. */
export function draftSchema(terms: DraftTerms) {
  return typedDraft(terms)
    .superRefine((values, context) => checkDraft(values, context, terms))
    .transform(
      ({ title, recurrence, nextOn, issuesItself, revision, withholding, lines, ...content }) => ({
        title,
        recurrence,
        revision,
        issuesItself,
        nextOn: recurrence === "once" ? null : nextOn,
        content: {
          ...content,
          withholdingRate: withholding,
          anchorDay: Number(nextOn?.slice(8) ?? 1),
          lines: lines.map(({ quantity: { quantity, decimals }, tax, ...rest }): DraftLine => ({
            ...rest,
            quantity,
            decimals,
            tax: terms.taxes.get(tax) ?? null,
          })),
        } satisfies DraftContent,
      }),
    );
}

function lineSchema({ currency, taxes }: DraftTerms) {
  return z.object({
    description: z
      .string({ error: problem("lineUndescribed") })
      .trim()
      .min(1, problem("lineUndescribed"))
      .max(400, problem("tooLong", 400)),
    quantity: z
      .string({ error: problem("quantityMissing") })
      .transform(
        (value, context) =>
          parseQuantity(value) ??
          (context.addIssue({ code: "custom", message: problem("quantityUnreadable") }),
          { quantity: 0, decimals: 0 }),
      ),
    unit: z.enum(UNITS),
    price: z.string({ error: problem("priceMissing") }).transform((value, context) => {
      const isLess = /^\s*[-−]/u.test(value);
      const amount = parseAmount(value.replace(/^\s*[-−]\s*/u, ""), currency);
      if (amount === null)
        context.addIssue({ code: "custom", message: problem("amountNeeded", currency) });
      return (amount ?? 0) * (isLess ? -1 : 1);
    }),
    tax: z
      .string()
      .default("usual")
      .refine((key) => key === "usual" || taxes.has(key), problem("taxUnknown")),
  });
}

function typedDraft(terms: DraftTerms) {
  return z.object({
    title: z
      .string({ error: problem("titleMissing") })
      .trim()
      .min(1, problem("titleMissing"))
      .max(160, problem("tooLong", 160)),
    lines: z.array(lineSchema(terms)).min(1, problem("linesMissing")),
    includesTax: checkbox,
    note: text(600),
    buyerReference: text(60),
    suppliedOn: optionalDay,
    dueDays: z.coerce
      .number({ error: problem("daysNeeded") })
      .int()
      .min(0, problem("atLeast", 0))
      .max(120, problem("atMost", 120)),
    withholding: z
      .string()
      .default("0")
      .transform((value, context) => {
        const rate = parsePercent(value || "0");
        if (rate === null)
          context.addIssue({ code: "custom", message: problem("percentageNeeded") });
        return rate ?? 0;
      }),
    exchangeRate: text(16).refine(
      (value) => value === "" || exchange(1, value, { from: 2, to: 2 }) !== null,
      problem("rateUnreadable"),
    ),
    recurrence: z.enum(RECURRENCES),
    nextOn: optionalDay,
    issuesItself: checkbox,
    revision: z.coerce.number().int(),
  });
}

type TypedDraft = z.output<ReturnType<typeof typedDraft>>;

/** Checks that need several fields. */
function checkDraft(
  values: TypedDraft,
  context: z.core.$RefinementCtx,
  { currency, homeCurrency, today }: DraftTerms,
): void {
  values.lines.forEach(({ quantity, price }, index) => {
    if (Math.abs(price) * (quantity.quantity / 10 ** quantity.decimals) > MOST)
      context.addIssue({
        code: "custom",
        path: ["lines", index, "price"],
        message: problem("moreThanAnInvoiceHolds"),
      });
  });
  if (values.recurrence !== "once" && values.nextOn !== null && values.nextOn < addDays(today, -31))
    context.addIssue({
      code: "custom",
      path: ["nextOn"],
      message: problem("dayTooEarly"),
    });
  if (values.recurrence !== "once" && values.nextOn === null)
    context.addIssue({
      code: "custom",
      path: ["nextOn"],
      message: problem("firstDateMissing"),
    });
  // A recurring invoice uses the rate that is known on its day.
  if (currency !== homeCurrency && values.exchangeRate === "" && values.recurrence === "once")
    context.addIssue({
      code: "custom",
      path: ["exchangeRate"],
      message: problem("homeRateMissing", homeCurrency),
    });
}

type DraftLineValues = {
  description: string;
  quantity: string;
  unit: string;
  price: string;
  tax: string;
};

/** A saved draft as its form shows it. */
export function valuesOfDraft(
  draft: {
    title: string;
    recurrence: string;
    nextOn: Day | null;
    issuesItself: boolean;
    revision: number;
    content: DraftContent;
  },
  currency: string,
) {
  const {
    lines,
    includesTax,
    note,
    buyerReference,
    suppliedOn,
    dueDays,
    withholdingRate,
    exchangeRate,
  } = draft.content;
  return {
    title: draft.title,
    recurrence: draft.recurrence,
    nextOn: draft.nextOn ?? "",
    issuesItself: draft.issuesItself ? "on" : "",
    revision: String(draft.revision),
    note,
    buyerReference,
    suppliedOn: suppliedOn ?? "",
    dueDays: String(dueDays),
    includesTax: includesTax ? "on" : "",
    withholding: String(withholdingRate / 100),
    exchangeRate,
    lines: lines.map((line): DraftLineValues => ({
      description: line.description,
      quantity: writeQuantity(line),
      unit: line.unit,
      price: toDecimal(line.price, currency),
      tax: taxKey(line.tax),
    })),
  };
}

export type DraftValues = ReturnType<typeof valuesOfDraft>;
