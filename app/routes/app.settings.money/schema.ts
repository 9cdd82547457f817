import { countrySpecs, isValidBIC, isValidIBAN } from "ibantools";
import { z } from "zod";
import { isInvoicePattern } from "#app/areas/invoicing/rules/invoice-number.ts";
import { WAYS } from "#app/areas/payments/rules/ways.ts";
import { hasIbanForm, MOST_ACCOUNTS } from "#app/areas/workspaces/rules/accounts.ts";
import { parseSchedule } from "#app/areas/invoicing/rules/reminders.ts";
import { parsePaymentLinks } from "#app/areas/payments/rules/payment-links.ts";
import { presetOf } from "#app/areas/invoicing/rules/tax-presets/tax-presets.ts";
import { isVatId } from "#app/kernel/vat-id.ts";
import { TAX_CATEGORIES } from "#app/areas/invoicing/rules/tax.ts";
import { parsePercent } from "#app/areas/scope/views/scope-schema.ts";
import { parseAmount } from "#app/kernel/money.ts";

const text = (most: number) =>
  z.string().trim().max(most, `Use at most ${most} characters.`).default("");
const checkbox = z
  .string()
  .optional()
  .transform((value) => value === "on");
const compact = (value: string) => value.replace(/\s/gu, "").toUpperCase();

const isBankCode = (code: string) => isValidBIC(code) || /^\d{6,9}$/u.test(code);
const BANK_CODE =
  "A BIC has 8 or 11 letters and digits; a routing number or sort code 6 to 9 digits.";
/** In a country without IBANs an account has the bank's own number. */
const isAccount = (account: string, country: string) =>
  hasIbanForm(account) || countrySpecs[country]?.IBANRegistry
    ? isValidIBAN(account)
    : /^[A-Z0-9-]{4,34}$/u.test(account);

/** A further account: empty rows are left out, and where there is no IBAN its number stands as it is. */
const accountSchema = z
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
        message: "Which currency is it for? EUR, USD …",
      });
    if (
      hasIbanForm(iban)
        ? !isValidIBAN(iban)
        : currency === "EUR" || !/^[A-Z0-9-]{4,34}$/u.test(iban)
    )
      context.addIssue({
        code: "custom",
        path: ["iban"],
        message: "This number has a slip in it; compare it with your bank's.",
      });
    if (bic !== "" && !isBankCode(bic))
      context.addIssue({ code: "custom", path: ["bic"], message: BANK_CODE });
  });

/** The tax that a preset of the country stands for: a rate, or the exemption with its words. */
function withPreset<
  T extends {
    country: string;
    taxCategory: "standard" | "zero" | "exempt" | "outside_scope";
    taxRate: number;
    taxReason: string;
  },
>(values: T, preset: string): T {
  const country = presetOf(values.country);
  if (preset === "exemption" && country?.exemption)
    return {
      ...values,
      taxCategory: country.exemption.category,
      taxRate: 0,
      taxReason: country.exemption.words,
    };
  const rate = country?.rates.find((candidate) => String(candidate.rate) === preset);
  return rate ? { ...values, taxCategory: "standard", taxRate: rate.rate, taxReason: "" } : values;
}

/** What the money settings send: who issues invoices, with which tax, and how one pays. */
export const moneySchema = (currency: string) =>
  z
    .object({
      legalName: z
        .string({ error: "Enter the name that stands on invoices." })
        .trim()
        .min(1)
        .max(160),
      address: text(400),
      country: z.string({ error: "Choose your country." }).length(2),
      email: z.email({ error: "Enter the address that clients answer to." }),
      taxId: text(40),
      vatId: text(40),
      // Reverse charge isn't chosen: it follows from both VAT ids (invoicing/rules/tax).
      taxCategory: z.enum(TAX_CATEGORIES).exclude(["reverse_charge"]),
      taxRate: z
        .string()
        .default("0")
        .transform(
          (value, context) =>
            parsePercent(value || "0") ??
            (context.addIssue({ code: "custom", message: "Enter a percentage from 0 to 100." }), 0),
        ),
      taxReason: text(240),
      paymentTermDays: z.coerce
        .number({ error: "Enter a number of days." })
        .int()
        .min(0, "At least 0.")
        .max(120, "At most 120."),
      preset: z.string().default(""),
      creditPattern: z
        .string()
        .trim()
        .default("")
        .refine(
          (value) => value === "" || isInvoicePattern(value),
          "Use {number} once, with {year} or {month} as you like: K/{year}/{number}.",
        ),
      withholdingRate: z
        .string()
        .default("0")
        .transform(
          (value, context) =>
            parsePercent(value || "0") ??
            (context.addIssue({ code: "custom", message: "Enter a percentage from 0 to 100." }), 0),
        ),
      paymentLinks: text(2_000).refine(
        (value) => parsePaymentLinks(value) !== null,
        "One link in a line, with a name before it: PayPal: https://paypal.me/you/{amount}{currency}.",
      ),
      reminderDays: z
        .string()
        .trim()
        .max(60)
        .default("")
        .refine(
          (value) => parseSchedule(value) !== null,
          "Enter days from -30 to 120, such as -3 0 7 14.",
        )
        .transform((value) => (parseSchedule(value) ?? []).join(" ")),
      registration: text(160),
      invoiceNote: text(600),
      invoicePattern: z
        .string()
        .trim()
        .refine(
          isInvoicePattern,
          "Use {number} once, with {year} or {month} as you like: {year}/{number}.",
        ),
      hourlyRate: z
        .string()
        .default("0")
        .transform((value, context) =>
          BigInt(
            parseAmount(value || "0", currency) ??
              (context.addIssue({ code: "custom", message: `Enter an amount in ${currency}.` }), 0),
          ),
        ),
      cardEnabled: checkbox,
      transferEnabled: checkbox,
      cashEnabled: checkbox,
      accountHolder: text(70),
      iban: text(60).transform(compact),
      accounts: z
        .array(accountSchema)
        .max(MOST_ACCOUNTS + 1)
        .default([])
        .transform((rows) => rows.filter(({ iban }) => iban !== "")),
      firstWay: z
        .string()
        .default("")
        .transform((way) => (WAYS.some((known) => known === way) ? way : "")),
      ownAmounts: checkbox,
      keepCards: checkbox,
      earlyRate: z
        .string()
        .default("0")
        .transform(
          (value, context) =>
            parsePercent(value || "0") ??
            (context.addIssue({ code: "custom", message: "Enter a percentage from 0 to 100." }), 0),
        ),
      lateRate: z
        .string()
        .default("0")
        .transform(
          (value, context) =>
            parsePercent(value || "0") ??
            (context.addIssue({ code: "custom", message: "Enter a percentage from 0 to 100." }), 0),
        ),
      lateFee: z
        .string()
        .default("0")
        .transform((value, context) =>
          BigInt(
            parseAmount(value || "0", currency) ??
              (context.addIssue({ code: "custom", message: `Enter an amount in ${currency}.` }), 0),
          ),
        ),
      earlyDays: z.coerce
        .number({ error: "Enter a number of days." })
        .int()
        .min(0, "At least 0.")
        .max(60, "At most 60.")
        .default(0),
      bic: text(20)
        .transform(compact)
        .refine((value) => value === "" || isBankCode(value), BANK_CODE),
    })
    .transform(({ preset, ...values }) => withPreset(values, preset))
    .superRefine((values, context) => {
      if (values.vatId && !isVatId(values.vatId, values.country))
        context.addIssue({
          code: "custom",
          path: ["vatId"],
          message:
            "This doesn't look like a VAT id of your country; compare it with your registration.",
        });
      if (values.creditPattern && values.creditPattern === values.invoicePattern)
        context.addIssue({
          code: "custom",
          path: ["creditPattern"],
          message: "Leave it empty to number credit notes in the series of the invoices.",
        });
      if (values.iban && !isAccount(values.iban, values.country))
        context.addIssue({
          code: "custom",
          path: ["iban"],
          message: "This number has a slip in it; compare it with your bank's.",
        });
      if (values.transferEnabled && !values.iban)
        context.addIssue({
          code: "custom",
          path: ["iban"],
          message: "Enter the account that transfers go to.",
        });
      if (values.taxCategory === "standard" && values.taxRate === 0)
        context.addIssue({
          code: "custom",
          path: ["taxRate"],
          message: "Enter your tax rate, or choose why there is none.",
        });
      if (values.taxCategory !== "standard" && !values.taxReason)
        context.addIssue({
          code: "custom",
          path: ["taxReason"],
          message: "Say why there is no tax; the invoice prints it.",
        });
    })
    .superRefine(({ accounts, earlyRate, earlyDays, paymentTermDays }, context) => {
      accounts.forEach(({ currency }, index) => {
        if (accounts.findIndex((other) => other.currency === currency) < index)
          context.addIssue({
            code: "custom",
            path: [`accounts[${index}].currency`],
            message: "There is an account for this currency already.",
          });
      });
      if (earlyRate > 0 && (earlyDays === 0 || earlyDays >= paymentTermDays))
        context.addIssue({
          code: "custom",
          path: ["earlyDays"],
          message: "Enter fewer days than your payment term.",
        });
    })
    .transform(({ accounts, ...values }) => ({
      ...values,
      accounts: accounts.length > 0 ? JSON.stringify(accounts) : "",
    }))
    .transform((values) =>
      values.taxCategory === "standard" ? { ...values, taxReason: "" } : { ...values, taxRate: 0 },
    );
