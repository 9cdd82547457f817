import { z } from "zod";
import type { ScopeTemplate } from "#app/areas/scope/rules/scope-template.ts";
import { storedAs } from "#app/platform/stored.ts";
import { deliverableFields, scopeFields } from "./agreed-scope.ts";

const { id: _id, milestoneId: _milestoneId, ...deliverable } = deliverableFields;
const { goal, success, exclusions, revision, deposit, discount, originals, silenceDays } =
  scopeFields;

/** A scope saved as a template, with the currency of its prices (ISO 4217). */
export const readScopeTemplate = storedAs<ScopeTemplate & { currency: string }>(
  "ScopeTemplate.data",
  z.object({
    currency: z.string(),
    goal,
    success,
    milestones: z.array(z.object({ title: z.string(), afterDays: z.int(), share: z.int() })),
    deliverables: z.array(z.object({ ...deliverable, milestone: z.int().nullable() })),
    exclusions,
    revision,
    deposit,
    discount,
    originals,
    silenceDays,
  }),
);
