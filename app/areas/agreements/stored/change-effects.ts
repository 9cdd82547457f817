import { z } from "zod";
import { CHANGE_BILLINGS, type ChangeEffects } from "#app/areas/agreements/rules/ledger.ts";
import { deliverableShape } from "#app/areas/scope/stored/agreed-scope.ts";
import { dayShape } from "#app/platform/day-shape.ts";
import { storedAs } from "#app/platform/stored.ts";

/** What an amendment, or a version of a change, does to the ledger. */
export const readChangeEffects = storedAs<ChangeEffects>(
  "effects",
  z.object({
    number: z.int(),
    title: z.string(),
    price: z.int(),
    added: z.array(deliverableShape),
    dropped: z.array(z.string()),
    rounds: z.array(z.object({ deliverableId: z.string(), rounds: z.int() })),
    days: z.int(),
    shifts: z.array(z.object({ milestoneId: z.string(), from: dayShape(), to: dayShape() })),
    billing: z.enum(CHANGE_BILLINGS),
  }),
);

/** The number of the change that an amendment signs; null for any other agreement. */
export const changeNumberOf = ({ effects }: { effects: string }): number | null =>
  effects === "" ? null : readChangeEffects(effects).number;
