import { z } from "zod";
import { isValidBIC, countrySpecs, isValidIBAN } from "ibantools";
import { hasIbanForm } from "#app/areas/workspaces/rules/accounts.ts";
import { problem } from "#app/words/problem.ts";

export const text = (most: number) =>
  z.string().trim().max(most, problem("tooLong", most)).default("");

export const compact = (value: string) => value.replace(/\s/gu, "").toUpperCase();

export const isBankCode = (code: string) => isValidBIC(code) || /^\d{6,9}$/u.test(code);

export const BANK_CODE = problem("bicInvalid");

/** In a country without IBANs an account has the bank's own number. */
export const isAccount = (account: string, country: string) =>
  hasIbanForm(account) || countrySpecs[country]?.IBANRegistry
    ? isValidIBAN(account)
    : /^[A-Z0-9-]{4,34}$/u.test(account);

/**
 * A further account: empty rows are left out, and where there is no IBAN the bank's own number is
 * accepted.
 */
export const accountSchema = z
  .object({
    currency: z.string().trim().toUpperCase().default(""),
    iban: text(60).transform(compact),
    bic: text(20).transform(compact),
    accountHolder: text(70),
  })
  .superRefine(({ currency, iban, bic }, context) => {
    if (iban === "") return;
    if (!/^[A-Z]{3}$/u.test(currency))
      context.addIssue({
        code: "custom",
        path: ["currency"],
        message: problem("accountCurrency"),
      });
    if (
      hasIbanForm(iban)
        ? !isValidIBAN(iban)
        : currency === "EUR" || !/^[A-Z0-9-]{4,34}$/u.test(iban)
    )
      context.addIssue({
        code: "custom",
        path: ["iban"],
        message: problem("accountInvalid"),
      });
    if (bic !== "" && !isBankCode(bic))
      context.addIssue({ code: "custom", path: ["bic"], message: BANK_CODE });
  });
