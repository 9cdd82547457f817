import { z } from "zod";
import { UNITS, type DraftContent } from "#app/areas/invoicing/rules/draft.ts";
import { TAX_CATEGORIES } from "#app/areas/invoicing/rules/tax.ts";
import { dayShape } from "#app/platform/day-shape.ts";
import { storedAs } from "#app/platform/stored.ts";

const taxShape = z.object({ category: z.enum(TAX_CATEGORIES), rate: z.int(), reason: z.string() });

/** The content of a draft's invoice. */
export const readDraftContent = storedAs<DraftContent>(
  "InvoiceDraft.content",
  z.object({
    late: z.object({ invoiceId: z.string(), from: dayShape(), until: dayShape() }).optional(),
    lines: z.array(
      z.object({
        description: z.string(),
        quantity: z.int(),
        decimals: z.int(),
        unit: z.enum(UNITS),
        price: z.int(),
        tax: taxShape.nullable(),
      }),
    ),
    includesTax: z.boolean(),
    note: z.string(),
    buyerReference: z.string(),
    suppliedOn: dayShape().nullable(),
    dueDays: z.int(),
    withholdingRate: z.int(),
    exchangeRate: z.string(),
    anchorDay: z.int(),
  }),
);
