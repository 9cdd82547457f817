import { z } from "zod";
import type { DocumentSource, Offer } from "#app/areas/agreements/rules/offer.ts";
import { agreedScopeFields, scopeShape } from "#app/areas/scope/stored/agreed-scope.ts";
import { dayShape } from "#app/platform/day-shape.ts";
import { storedAs } from "#app/platform/stored.ts";

const partyShape = z.object({
  name: z.string(),
  address: z.string(),
  taxId: z.string(),
  vatId: z.string(),
});

const documentShape: z.ZodType<DocumentSource> = z.object({
  seller: partyShape,
  buyer: partyShape,
  terms: z.string(),
  offeredOn: dayShape(),
  brief: z.array(z.object({ question: z.string(), answer: z.string() })),
  needsQualified: z.boolean(),
  killFeePercent: z.number().optional(),
});

/**
 * What an agreement was made from. Those signed before options existed have no `offered` scope, and
 * don't say what their document was made from.
 */
export const readOffer = storedAs<Offer>(
  "Agreement.scope",
  z.object({
    ...agreedScopeFields,
    choice: z.array(z.string()).default([]),
    offered: scopeShape.optional(),
    document: documentShape.optional(),
  }),
);
