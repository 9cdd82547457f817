import { z } from "zod";
import type { CurrencyAccount } from "#app/areas/workspaces/rules/accounts.ts";
import { storedAs } from "#app/platform/stored.ts";

const read = storedAs<CurrencyAccount[]>(
  "Workspace.accounts",
  z.array(
    z.object({
      currency: z.string(),
      iban: z.string(),
      bic: z.string(),
      accountHolder: z.string(),
    }),
  ),
);

/** The accounts beside the first one, each for one currency. */
export const readAccounts = (json: string): CurrencyAccount[] => (json === "" ? [] : read(json));
