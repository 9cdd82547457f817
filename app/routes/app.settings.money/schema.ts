import { z } from "zod";
import { isInvoicePattern } from "#app/areas/invoicing/rules/invoice-number.ts";
import { canBeOffered, SWITCHED, WAY_NAMES } from "#app/areas/payments/ways/registry.ts";
import { MOST_ACCOUNTS } from "#app/areas/workspaces/rules/accounts.ts";
import { parseSchedule } from "#app/areas/invoicing/rules/reminders.ts";
import { parsePaymentLinks } from "#app/areas/payments/rules/payment-links.ts";
import { presetOf } from "#app/areas/invoicing/rules/tax-presets/tax-presets.ts";
import { isVatId } from "#app/kernel/vat-id.ts";
import { TAX_CATEGORIES } from "#app/areas/invoicing/rules/tax.ts";
import { parsePercent } from "#app/areas/scope/views/scope-schema.ts";
import { parseAmount, type BasisPoints } from "#app/kernel/money.ts";
import { settingsOf } from "./settings-of.ts";
import {
  text,
  compact,
  isBankCode,
  BANK_CODE,
  isAccount,
  accountSchema,
} from "./account-schema.ts";
import { problem } from "#app/words/problem.ts";
const checkbox = z
  .string()
  .optional()
  .transform((value) => value === "on");

/** The tax that a preset of the country stands for: a rate, or the exemption with its words. */
function withPreset<
  T extends {
    country: string;
    taxCategory: "standard" | "zero" | "exempt" | "outside_scope";
    taxRate: BasisPoints;
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

const percent = z
  .string()
  .default("0")
  .transform((value, context) => {
    const read = parsePercent(value || "0");
    if (read === null) context.addIssue({ code: "custom", message: problem("percentageNeeded") });
    return read ?? 0;
  });

const amountOf = (currency: string) =>
  z
    .string()
    .default("0")
    .transform((value, context) => {
      const read = parseAmount(value || "0", currency);
      if (read === null)
        context.addIssue({ code: "custom", message: problem("amountNeeded", currency) });
      return BigInt(read ?? 0);
    });

const issuerFields = {
  legalName: z
    .string({ error: problem("legalNameMissing") })
    .trim()
    .min(1)
    .max(160, problem("tooLong", 160)),
  address: text(400),
  country: z.string({ error: problem("ownCountryMissing") }).length(2),
  email: z.email({ error: problem("replyToMissing") }),
  taxId: text(40),
  vatId: text(40),
  registration: text(160),
};

const taxFields = {
  // Reverse charge isn't chosen: it follows from both VAT ids (invoicing/rules/tax).
  taxCategory: z.enum(TAX_CATEGORIES).exclude(["reverse_charge"]),
  taxRate: percent,
  taxReason: text(240),
  paymentTermDays: z.coerce
    .number({ error: problem("daysNeeded") })
    .int()
    .min(0, problem("atLeast", 0))
    .max(120, problem("atMost", 120)),
  preset: z.string().default(""),
  creditPattern: z
    .string()
    .trim()
    .default("")
    .refine((value) => value === "" || isInvoicePattern(value), problem("creditPattern")),
  invoicePattern: z
    .string({ error: problem("invoicePattern") })
    .trim()
    .refine(isInvoicePattern, problem("invoicePattern")),
  withholdingRate: percent,
  reminderDays: z
    .string()
    .trim()
    .max(60, problem("tooLong", 60))
    .default("")
    .refine((value) => parseSchedule(value) !== null, problem("reminderDays"))
    .transform((value) => (parseSchedule(value) ?? []).join(" ")),
  invoiceNote: text(600),
};

const wayFields = {
  ways: z.array(z.enum(SWITCHED)).default([]),
  accountHolder: text(70),
  iban: text(60).transform(compact),
  bic: text(20)
    .transform(compact)
    .refine((value) => value === "" || isBankCode(value), BANK_CODE),
  accounts: z
    .array(accountSchema)
    .max(MOST_ACCOUNTS + 1)
    .default([])
    .transform((rows) => rows.filter(({ iban }) => iban !== "")),
  paymentLinks: text(2_000).refine(
    (value) => parsePaymentLinks(value) !== null,
    problem("paymentLinks"),
  ),
  firstWay: z
    .string()
    .default("")
    .transform((way) => (WAY_NAMES.some((known) => known === way) ? way : "")),
  ownAmounts: checkbox,
  keepCards: checkbox,
};

const rateFields = (currency: string) => ({
  hourlyRate: amountOf(currency),
  earlyRate: percent,
  earlyDays: z.coerce
    .number({ error: problem("daysNeeded") })
    .int()
    .min(0, problem("atLeast", 0))
    .max(60, problem("atMost", 60))
    .default(0),
  lateRate: percent,
  lateFee: amountOf(currency),
});

const typedMoney = (currency: string) =>
  z
    .object({ ...issuerFields, ...taxFields, ...wayFields, ...rateFields(currency) })
    .transform(({ preset, ...values }) => withPreset(values, preset));

type TypedMoney = z.output<ReturnType<typeof typedMoney>>;
type Context = z.core.$RefinementCtx;

/** The schema of the money settings: who issues invoices, with which tax, and how clients pay. */
export const moneySchema = (currency: string) =>
  typedMoney(currency)
    .superRefine(checkIds)
    .superRefine(checkTax)
    .superRefine(checkAccounts)
    .superRefine(checkFirstWay)
    .superRefine(checkEarly)
    .transform(settingsOf);

function checkIds(values: TypedMoney, context: Context): void {
  if (values.vatId && !isVatId(values.vatId, values.country))
    context.addIssue({
      code: "custom",
      path: ["vatId"],
      message: problem("vatIdOfStudio"),
    });
  if (values.creditPattern && values.creditPattern === values.invoicePattern)
    context.addIssue({
      code: "custom",
      path: ["creditPattern"],
      message: problem("sameSeries"),
    });
}

function checkTax(values: TypedMoney, context: Context): void {
  if (values.taxCategory === "standard" && values.taxRate === 0)
    context.addIssue({
      code: "custom",
      path: ["taxRate"],
      message: problem("taxRateMissing"),
    });
  if (values.taxCategory !== "standard" && !values.taxReason)
    context.addIssue({
      code: "custom",
      path: ["taxReason"],
      message: problem("taxReasonMissing"),
    });
}

function checkAccounts(values: TypedMoney, context: Context): void {
  if (values.iban && !isAccount(values.iban, values.country))
    context.addIssue({
      code: "custom",
      path: ["iban"],
      message: problem("accountInvalid"),
    });
  if (values.ways.includes("transfer") && !values.iban)
    context.addIssue({
      code: "custom",
      path: ["iban"],
      message: problem("accountMissing"),
    });
  values.accounts.forEach(({ currency }, index) => {
    if (values.accounts.findIndex((other) => other.currency === currency) < index)
      context.addIssue({
        code: "custom",
        path: [`accounts[${index}].currency`],
        message: problem("accountTwice"),
      });
  });
}

function checkFirstWay(values: TypedMoney, context: Context): void {
  const { firstWay, paymentLinks } = values;
  const ways = values.ways.join(" ");
  if (firstWay !== "" && !canBeOffered(firstWay, { ways, paymentLinks }))
    context.addIssue({
      code: "custom",
      path: ["firstWay"],
      message: problem("firstWayOff"),
    });
}

function checkEarly({ earlyRate, earlyDays, paymentTermDays }: TypedMoney, context: Context): void {
  if (earlyRate > 0 && (earlyDays === 0 || earlyDays >= paymentTermDays))
    context.addIssue({
      code: "custom",
      path: ["earlyDays"],
      message: problem("discountTooLong"),
    });
}
