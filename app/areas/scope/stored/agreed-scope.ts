import { z } from "zod";
import {
  DEPOSIT_KINDS,
  INSTALMENT_KINDS,
  type PlannedInstalment,
} from "#app/areas/scope/rules/payment-plan.ts";
import {
  DELIVERABLE_ROLES,
  DISCOUNT_KINDS,
  NO_DISCOUNT,
  RELEASE_TERMS,
  REVISION_PRICINGS,
  WITH_THE_WORK,
  type AgreedScope,
  type Scope,
  type ScopedDeliverable,
} from "#app/areas/scope/rules/scope.ts";
import { dayShape } from "#app/platform/day-shape.ts";
import { storedAs } from "#app/platform/stored.ts";

/** Scopes signed before options existed have no role and no group. */
export const deliverableFields = {
  id: z.string(),
  title: z.string(),
  format: z.string(),
  quantity: z.int(),
  acceptance: z.string(),
  rounds: z.int(),
  price: z.int(),
  milestoneId: z.string().nullable(),
  role: z.enum(DELIVERABLE_ROLES).default("included"),
  group: z.string().default(""),
};
export const deliverableShape: z.ZodType<ScopedDeliverable> = z.object(deliverableFields);

export const scopeFields = {
  title: z.string(),
  goal: z.string(),
  success: z.string(),
  currency: z.string(),
  milestones: z.array(
    z.object({ id: z.string(), title: z.string(), dueOn: dayShape(), share: z.int() }),
  ),
  deliverables: z.array(deliverableShape),
  exclusions: z.array(z.string()),
  revision: z.object({ rounds: z.int(), pricing: z.enum(REVISION_PRICINGS), price: z.int() }),
  deposit: z.object({ kind: z.enum(DEPOSIT_KINDS), value: z.int() }),
  // Scopes signed before discounts existed have none.
  discount: z
    .object({ kind: z.enum(DISCOUNT_KINDS), value: z.int(), reason: z.string() })
    .default(NO_DISCOUNT),
  // Scopes signed before release terms existed say nothing of originals.
  originals: z
    .object({ release: z.enum(RELEASE_TERMS), previewEdge: z.int() })
    .default(WITH_THE_WORK),
  silenceDays: z.int().min(0).default(0),
};

const instalmentShape: z.ZodType<PlannedInstalment> = z.object({
  kind: z.enum(INSTALMENT_KINDS),
  milestoneId: z.string().nullable(),
  milestoneTitle: z.string(),
  amount: z.int(),
  change: z.int().optional(),
});

export const scopeShape: z.ZodType<Scope> = z.object(scopeFields);
export const agreedScopeFields = { ...scopeFields, instalments: z.array(instalmentShape) };

/** The scope that an agreement was made from, with its payment plan. */
export const readAgreedScope = storedAs<AgreedScope>(
  "Agreement.scope",
  z.object(agreedScopeFields),
);
