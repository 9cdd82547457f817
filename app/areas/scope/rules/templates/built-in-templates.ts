import type { ScopeTemplate } from "../scope-template.ts";
import { multiply } from "#app/kernel/money.ts";
import { identity } from "./identity.ts";
import { website } from "./website.ts";
import { app } from "./app.ts";
import { illustration } from "./illustration.ts";
import { packaging } from "./packaging.ts";
import { retainer } from "./retainer.ts";
import type { BuiltIn } from "./built-in.ts";

const BUILT_IN = {
  identity,
  website,
  app,
  illustration,
  packaging,
  retainer,
} satisfies Record<string, BuiltIn>;

export const BUILT_IN_TEMPLATES = Object.keys(BUILT_IN) as (keyof typeof BUILT_IN)[];

export type BuiltInName = keyof typeof BUILT_IN;

/** One of the six that Milepost comes with, priced by the studio's hourly rate (minor units). */
export function builtInTemplate(name: BuiltInName, hourlyRate: number): ScopeTemplate {
  const { milestones, deliverables, exclusions, rounds }: BuiltIn = BUILT_IN[name];
  return {
    goal: "",
    success: "",
    milestones: milestones.map(([title, afterDays, share]) => ({ title, afterDays, share })),
    deliverables: deliverables.map(
      ({ hours, quantity = 1, rounds: own = 1, role = "included", group = "", ...item }) => ({
        ...item,
        quantity,
        rounds: own,
        role,
        group,
        price: multiply(hourlyRate, hours),
      }),
    ),
    exclusions,
    revision: { rounds, pricing: "hourly", price: hourlyRate },
    deposit: { kind: "percent", value: 3_000 },
    discount: { kind: "none", value: 0, reason: "" },
  };
}
