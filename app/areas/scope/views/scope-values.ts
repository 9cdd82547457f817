import { z } from "zod";
import { storedAs, UnreadableColumn } from "#app/platform/stored.ts";
import { planPayments, type DepositKind, type Plan } from "#app/areas/scope/rules/payment-plan.ts";
import { withDefaultChoice } from "#app/areas/scope/rules/options.ts";
import {
  priceOf,
  WITH_THE_WORK,
  type DeliverableRole,
  type DiscountKind,
  type ReleaseTerms,
  type RevisionPricing,
  type Scope,
} from "#app/areas/scope/rules/scope.ts";
import { parseDay } from "#app/kernel/day.ts";
import { parseAmount, toDecimal } from "#app/kernel/money.ts";
import { parsePercent, type ScopeValues, type TypedScope } from "./scope-schema.ts";

const percentText = (points: number) => String(points / 100);

/** A stored scope as the texts of the builder's fields. */
export function valuesOf(scope: Scope): ScopeValues {
  const { currency } = scope;
  return {
    title: scope.title,
    goal: scope.goal,
    success: scope.success,
    milestones: scope.milestones.map(({ title, dueOn, share }, index) => ({
      ref: String(index + 1),
      title,
      dueOn,
      share: percentText(share),
    })),
    deliverables: scope.deliverables.map((item) => ({
      title: item.title,
      format: item.format,
      quantity: String(item.quantity),
      acceptance: item.acceptance,
      rounds: String(item.rounds),
      price: toDecimal(item.price, currency),
      milestone: item.milestoneId
        ? String(scope.milestones.findIndex(({ id }) => id === item.milestoneId) + 1)
        : "",
      role: item.role,
      group: item.group,
    })),
    exclusions: scope.exclusions,
    revisionRounds: String(scope.revision.rounds),
    revisionPricing: scope.revision.pricing,
    revisionPrice: toDecimal(scope.revision.price, currency),
    depositKind: scope.deposit.kind,
    depositValue:
      scope.deposit.kind === "amount"
        ? toDecimal(scope.deposit.value, currency)
        : percentText(scope.deposit.value),
    discountKind: scope.discount.kind,
    discountValue:
      scope.discount.kind === "amount"
        ? toDecimal(scope.discount.value, currency)
        : percentText(scope.discount.value),
    discountReason: scope.discount.reason,
    releaseTerms: scope.originals.release,
    previewEdge: String(scope.originals.previewEdge),
    silenceDays: String(scope.silenceDays),
  };
}

/**
 * The values typed so far, parsed as far as possible, for the preview and the totals while some
 * fields are incomplete.
 */
export function draftOf(
  values: TypedScope,
  { currency, untitled }: { currency: string; untitled: string },
): Scope {
  const reader = readerOf(currency);
  const { either } = reader;
  const kind = (values.depositKind ?? "none") as DepositKind;
  const discount = (values.discountKind ?? "none") as DiscountKind;
  return {
    title: values.title || untitled,
    goal: values.goal ?? "",
    success: values.success ?? "",
    currency,
    milestones: (values.milestones ?? []).map(milestoneOf),
    deliverables: (values.deliverables ?? []).map((item, index) =>
      deliverableOf(item ?? {}, index, reader),
    ),
    exclusions: (values.exclusions ?? []).flatMap((text) => (text ? [text] : [])),
    revision: {
      rounds: reader.whole(values.revisionRounds, 0),
      pricing: (values.revisionPricing ?? "hourly") as RevisionPricing,
      price: reader.amount(values.revisionPrice),
    },
    deposit: { kind, value: either(kind, values.depositValue) },
    discount: {
      kind: discount,
      value: either(discount, values.discountValue),
      reason: values.discountReason ?? "",
    },
    originals: {
      release: (values.releaseTerms ?? "at_once") as ReleaseTerms,
      previewEdge: reader.whole(values.previewEdge, WITH_THE_WORK.previewEdge),
    },
    silenceDays: reader.whole(values.silenceDays, 0),
  };
}

type TypedRow<Rows extends "milestones" | "deliverables"> = Partial<ScopeValues[Rows][number]>;
type Reader = ReturnType<typeof readerOf>;

function readerOf(currency: string) {
  const amount = (text: string | undefined) => parseAmount(text ?? "", currency) ?? 0;
  return {
    amount,
    whole: (text: string | undefined, otherwise: number) =>
      /^\d{1,6}$/u.test(text ?? "") ? Number(text) : otherwise,
    /** Basis points or minor units, by the kind that is chosen. */
    either: (kind: string, text: string | undefined) => {
      if (kind === "percent") return parsePercent(text ?? "0") ?? 0;
      return kind === "amount" ? amount(text) : 0;
    },
  };
}

const milestoneOf = (item: TypedRow<"milestones"> | undefined, index: number) => ({
  id: item?.ref || String(index),
  title: item?.title || `Milestone ${index + 1}`,
  dueOn: parseDay(item?.dueOn ?? "") ?? "2026-01-01",
  share: parsePercent(item?.share ?? "0") ?? 0,
});

const deliverableOf = (
  item: TypedRow<"deliverables">,
  index: number,
  { whole, amount }: Reader,
) => ({
  id: String(index),
  title: item.title || `Deliverable ${index + 1}`,
  format: item.format ?? "",
  quantity: whole(item.quantity, 1),
  acceptance: item.acceptance ?? "",
  rounds: whole(item.rounds, 0),
  price: amount(item.price),
  milestoneId: item.milestone || null,
  role: (item.role || "included") as DeliverableRole,
  group: item.group ?? "",
});

const typed = z.string().default("");
const milestoneShape = z.object({ ref: typed, title: typed, dueOn: typed, share: typed });
const deliverableShape = z.object({
  title: typed,
  format: typed,
  quantity: typed,
  acceptance: typed,
  rounds: typed,
  price: typed,
  milestone: typed,
  role: typed,
  group: typed,
});

/** The typed values, complete or not; an older builder had fewer fields. */
const readTyped = storedAs(
  "Project.scopeDraft",
  z
    .object({
      milestones: z.array(milestoneShape),
      deliverables: z.array(deliverableShape),
      exclusions: z.array(z.string()),
    })
    .partial()
    .catchall(z.string()),
);

/**
 * A saved draft of the builder, with missing values taken from the stored scope. A draft that can't
 * be read is replaced by the stored scope, because it must never prevent the builder from opening.
 */
export function readDraft(json: string, stored: ScopeValues): ScopeValues {
  if (json === "") return stored;
  try {
    return { ...stored, milestones: [], deliverables: [], exclusions: [], ...readTyped(json) };
  } catch (error) {
    if (error instanceof UnreadableColumn) return stored;
    throw error;
  }
}

/** The payment plan before the client has chosen among options. */
export function planOf(offered: Scope): Plan {
  const scope = withDefaultChoice(offered);
  return planPayments({
    price: priceOf(scope),
    depositKind: scope.deposit.kind,
    depositValue: scope.deposit.value,
    milestones: scope.milestones,
  });
}
