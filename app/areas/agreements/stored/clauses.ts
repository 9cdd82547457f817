import { z } from "zod";
import { DEFAULT_CLAUSES, type ClauseChoice } from "#app/areas/agreements/rules/terms-template.ts";
import { storedAs } from "#app/platform/stored.ts";

const { on, figures } = DEFAULT_CLAUSES;

/** A clause that is missing because the stored choice is older than the clause has its default. */
const clausesShape: z.ZodType<ClauseChoice> = z.object({
  on: z
    .object({
      kill_fee: z.boolean().default(on.kill_fee),
      ownership: z.boolean().default(on.ownership),
      portfolio: z.boolean().default(on.portfolio),
      late_fee: z.boolean().default(on.late_fee),
      confidentiality: z.boolean().default(on.confidentiality),
    })
    .prefault({}),
  figures: z
    .object({
      kill_fee_percent: z.number().default(figures.kill_fee_percent),
      late_fee_percent: z.number().default(figures.late_fee_percent),
    })
    .prefault({}),
});

const read = storedAs("clauses", clausesShape);

/** The clauses of a template or a project; an empty text means the defaults. */
export const readClauses = (json: string): ClauseChoice => read(json || "{}");
