import { z } from "zod";
import type { PartySnapshot } from "#app/areas/invoicing/rules/party-snapshot.ts";
import { TAX_CATEGORIES, type TaxTotal } from "#app/areas/invoicing/rules/tax.ts";
import { storedAs } from "#app/platform/stored.ts";

/** Invoices issued before a detail was introduced don't have it. */
const partyShape: z.ZodType<PartySnapshot> = z.object({
  name: z.string(),
  address: z.string(),
  country: z.string(),
  taxId: z.string(),
  vatId: z.string(),
  email: z.string(),
  registration: z.string().optional(),
  iban: z.string().optional(),
  bic: z.string().optional(),
  accountHolder: z.string().optional(),
});

/** Who issued an invoice. */
export const readSeller = storedAs("Invoice.seller", partyShape);

/** Who it was issued to. */
export const readBuyer = storedAs("Invoice.buyer", partyShape);

/** Its tax per category and rate, minor units and basis points. */
export const readTaxes = storedAs<TaxTotal[]>(
  "Invoice.taxes",
  z.array(
    z.object({
      category: z.enum(TAX_CATEGORIES),
      rate: z.int(),
      reason: z.string(),
      net: z.int(),
      amount: z.int(),
    }),
  ),
);
