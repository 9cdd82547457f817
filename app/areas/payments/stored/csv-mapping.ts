import { z } from "zod";
import type { CsvMapping } from "#app/platform/gateways/bank/bank-statement.ts";
import { storedAs } from "#app/platform/stored.ts";

/** The column mapping of a bank's CSV. */
export const readCsvMapping = storedAs<CsvMapping>(
  "BankFormat.mapping",
  z.object({
    bookedOn: z.int(),
    amount: z.int(),
    currency: z.int(),
    payer: z.int(),
    text: z.int(),
    dateFormat: z.enum(["ymd", "dmy", "mdy"]),
    // Mappings of earlier versions don't say which lines are money that came in.
    direction: z.int().default(-1),
    debit: z.int().default(-1),
    state: z.int().default(-1),
    sign: z.enum(["unknown", "minus", "all-in"]).default("unknown"),
  }),
);
