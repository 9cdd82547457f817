import { multiply } from "#app/kernel/money.ts";
import type { ScopeTemplatesWords } from "#words/studio/scope-templates.ts";
import type { ScopeTemplate } from "../scope-template.ts";
import { BUILT_IN, type BuiltInName } from "./built-in.ts";

export const BUILT_IN_TEMPLATES = Object.keys(BUILT_IN) as BuiltInName[];

/** A template's texts, or nothing where a language has fewer than the template has parts. */
const NO_TEXT = { title: "", format: "", acceptance: "", group: "" };

/**
 * One of the six that Milepost comes with, priced by the studio's hourly rate (minor units), in the
 * words that are given.
 */
export function builtInTemplate(
  name: BuiltInName,
  hourlyRate: number,
  words: ScopeTemplatesWords,
): ScopeTemplate {
  const { milestones, deliverables, rounds } = BUILT_IN[name];
  const texts = words[name];
  return {
    goal: "",
    success: "",
    milestones: milestones.map((milestone, index) => ({
      title: texts.milestones[index] ?? "",
      ...milestone,
    })),
    deliverables: deliverables.map(
      ({ hours, milestone, quantity = 1, rounds: own = 1, role = "included" }, index) => ({
        ...(texts.deliverables[index] ?? NO_TEXT),
        quantity,
        rounds: own,
        role,
        milestone,
        price: multiply(hourlyRate, hours),
      }),
    ),
    exclusions: texts.exclusions,
    revision: { rounds, pricing: "hourly", price: hourlyRate },
    deposit: { kind: "percent", value: 3_000 },
    discount: { kind: "none", value: 0, reason: "" },
    originals: { release: "on_both", previewEdge: 2_560 },
    silenceDays: 0,
  };
}
