import { dayShape } from "#app/platform/day-shape.ts";
import { z } from "zod";
import type { ScopeDraft } from "#app/areas/scope/commands/save-scope.server.ts";
import { DEPOSIT_KINDS } from "#app/areas/scope/rules/payment-plan.ts";
import {
  DELIVERABLE_ROLES,
  DISCOUNT_KINDS,
  PREVIEW_EDGES,
  SILENCE_DAYS,
  RELEASE_TERMS,
  REVISION_PRICINGS,
  type DiscountKind,
} from "#app/areas/scope/rules/scope.ts";
import { parseAmount, type BasisPoints } from "#app/kernel/money.ts";
import { problem } from "#app/words/problem.ts";

const required = (message: string, most = 160) =>
  z.string({ error: message }).trim().min(1, message).max(most, problem("tooLong", most));
const optional = (most: number) =>
  z.string().trim().max(most, problem("tooLong", most)).default("");
const count = (least: number, most: number) =>
  z.coerce
    .number({ error: problem("numberNeeded") })
    .int(problem("wholeNumberNeeded"))
    .min(least, problem("atLeast", least))
    .max(most, problem("atMost", most));

/** "30", "12.5" or "12,5" as basis points, or null. */
export function parsePercent(text: string): BasisPoints | null {
  const match = /^(\d{1,3})(?:[.,](\d{1,2}))?\s*%?$/u.exec(text.trim());
  const points = match
    ? Number(match[1]) * 100 + Number((match[2] ?? "").padEnd(2, "0"))
    : Number.NaN;
  return points <= 10_000 ? points : null;
}

const percent = z
  .string()
  .default("0")
  .transform((text, context) => {
    const points = parsePercent(text || "0");
    if (points === null) context.addIssue({ code: "custom", message: problem("percentageNeeded") });
    return points ?? 0;
  });

const amountOf = (currency: string) =>
  z
    .string()
    .default("0")
    .transform((text, context) => {
      const amount = parseAmount(text || "0", currency);
      if (amount === null || amount > 1e13)
        context.addIssue({ code: "custom", message: problem("amountNeeded", currency) });
      return amount ?? 0;
    });

function placeOf(milestones: { ref: string }[], ref: string): number | null {
  const place = milestones.findIndex((milestone) => milestone.ref === ref);
  return ref === "" || place === -1 ? null : place;
}

/** A unique name for the next row: the same on the server and in the browser. */
export function nextRef(milestones: ({ ref?: string | undefined } | undefined)[]): string {
  return String(1 + Math.max(0, ...milestones.map((milestone) => Number(milestone?.ref) || 0)));
}

const milestoneSchema = z.object({
  ref: z.string().max(40).default(""),
  title: required(problem("milestoneUnnamed")),
  dueOn: required(problem("dateMissing")).pipe(dayShape(problem("dateMissing"))),
  share: percent,
});

const deliverableSchema = (currency: string) =>
  z.object({
    title: required(problem("deliverableUnnamed")),
    format: optional(160),
    quantity: count(1, 100_000),
    acceptance: optional(400),
    rounds: count(0, 99),
    price: amountOf(currency),
    milestone: z.string().default(""),
    role: z.enum(DELIVERABLE_ROLES).default("included"),
    group: optional(60),
  });

const typedScope = (currency: string) =>
  z.object({
    title: required(problem("projectUnnamed"), 120),
    goal: optional(2000),
    success: optional(1000),
    milestones: z.array(milestoneSchema).max(40, problem("tooManyMilestones")).default([]),
    deliverables: z
      .array(deliverableSchema(currency))
      .max(100, problem("tooManyDeliverables"))
      .default([]),
    exclusions: z
      .array(z.string().trim().max(300, problem("tooLong", 300)).default(""))
      .max(60)
      .default([]),
    revisionRounds: count(0, 99),
    revisionPricing: z.enum(REVISION_PRICINGS),
    revisionPrice: amountOf(currency),
    depositKind: z.enum(DEPOSIT_KINDS),
    depositValue: z.string().default("0"),
    discountKind: z.enum(DISCOUNT_KINDS).default("none"),
    discountValue: z.string().default("0"),
    discountReason: optional(200),
    releaseTerms: z.enum(RELEASE_TERMS).default("at_once"),
    previewEdge: z.coerce
      .number()
      .pipe(z.literal([...PREVIEW_EDGES]))
      .default(2_560),
    silenceDays: z.coerce
      .number()
      .pipe(z.literal([...SILENCE_DAYS]))
      .default(0),
  });

type TypedFields = z.output<ReturnType<typeof typedScope>>;

/**
 * The schema of the submitted scope builder. Amounts are typed as people write them, and become
 * minor units of the project's currency.
 */
export function scopeSchema(currency: string) {
  return typedScope(currency).transform((values, context): ScopeDraft => {
    const { milestones, deliverables, exclusions, depositKind, discountKind } = values;
    const either = eitherOf(currency, context);
    const deposit = either(depositKind, values.depositValue, "depositValue");
    const discount = either(discountKind, values.discountValue, "discountValue");
    checkScope(values, context);
    return {
      title: values.title,
      goal: values.goal,
      success: values.success,
      milestones: milestones.map(({ ref: _ref, ...milestone }) => milestone),
      deliverables: deliverables.map(({ milestone, ...deliverable }) => ({
        ...deliverable,
        milestone: placeOf(milestones, milestone),
      })),
      exclusions: exclusions.filter((text) => text !== ""),
      revision: {
        rounds: values.revisionRounds,
        pricing: values.revisionPricing,
        price: values.revisionPrice,
      },
      deposit: { kind: depositKind, value: deposit },
      discount: {
        kind: discountKind,
        value: discount,
        reason: discountKind === "none" ? "" : values.discountReason,
      },
      originals: { release: values.releaseTerms, previewEdge: values.previewEdge },
      silenceDays: values.silenceDays,
    };
  });
}

/**
 * Reads basis points or minor units, depending on the chosen kind; a value that can't be read gets
 * an error beside its field.
 */
const eitherOf =
  (currency: string, context: z.core.$RefinementCtx) =>
  (kind: DiscountKind, text: string, field: string): number => {
    if (kind === "none") return 0;
    const value =
      kind === "percent" ? parsePercent(text || "0") : parseAmount(text || "0", currency);
    if (value !== null) return value;
    const message =
      kind === "percent" ? problem("percentageNeeded") : problem("amountNeeded", currency);
    context.addIssue({ code: "custom", path: [field], message });
    return 0;
  };

function checkScope(values: TypedFields, context: z.core.$RefinementCtx): void {
  if (values.discountKind !== "none" && values.discountReason === "")
    context.addIssue({
      code: "custom",
      path: ["discountReason"],
      message: problem("discountUnexplained"),
    });
  values.deliverables.forEach((item, index) => {
    if (item.role === "alternative" && item.group === "")
      context.addIssue({
        code: "custom",
        path: ["deliverables", index, "group"],
        message: problem("choiceUnnamed"),
      });
  });
}

/** The builder's values as text, as the fields hold them. */
export type ScopeValues = {
  title: string;
  goal: string;
  success: string;
  /** Deliverables refer to a milestone by its `ref`, wherever it is moved to. */
  milestones: { ref: string; title: string; dueOn: string; share: string }[];
  deliverables: {
    title: string;
    format: string;
    quantity: string;
    acceptance: string;
    rounds: string;
    price: string;
    milestone: string;
    role: string;
    group: string;
  }[];
  exclusions: string[];
  revisionRounds: string;
  revisionPricing: string;
  revisionPrice: string;
  depositKind: string;
  depositValue: string;
  discountKind: string;
  discountValue: string;
  discountReason: string;
  releaseTerms: string;
  previewEdge: string;
  silenceDays: string;
};

type Partially<T> = T extends (infer Item)[]
  ? (Partially<Item> | undefined)[]
  : T extends object
    ? { [Key in keyof T]?: Partially<T[Key]> }
    : T;

/** The current values of the fields, any of which may be missing. */
export type TypedScope = Partially<ScopeValues>;
