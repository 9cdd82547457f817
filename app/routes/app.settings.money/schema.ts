import { isValidBIC, isValidIBAN } from "ibantools";
import { z } from "zod";
import { isInvoicePattern } from "#app/areas/invoicing/rules/invoice-number.ts";
import { TAX_CATEGORIES } from "#app/areas/invoicing/rules/tax.ts";
import { parsePercent } from "#app/areas/scope/views/scope-schema.ts";
import { parseAmount } from "#app/kernel/money.ts";

const text = (most: number) => z.string().trim().max(most, `Use at most ${most} characters.`).default("");
const checkbox = z.string().optional().transform((value) => value === "on");
const compact = (value: string) => value.replace(/\s/gu, "").toUpperCase();

/** What the money settings send: who issues invoices, with which tax, and how one pays. */
export const moneySchema = (currency: string) =>
  z
    .object({
      legalName: z.string({ error: "Enter the name that stands on invoices." }).trim().min(1).max(160),
      address: text(400),
      country: z.string({ error: "Choose your country." }).length(2),
      email: z.email({ error: "Enter the address that clients answer to." }),
      taxId: text(40),
      vatId: text(40),
      // Reverse charge isn't chosen: it follows from both VAT ids (invoicing/rules/tax).
      taxCategory: z.enum(TAX_CATEGORIES).exclude(["reverse_charge"]),
      taxRate: z.string().default("0").transform((value, context) => parsePercent(value || "0") ?? (context.addIssue({ code: "custom", message: "Enter a percentage from 0 to 100." }), 0)),
      taxReason: text(240),
      paymentTermDays: z.coerce.number({ error: "Enter a number of days." }).int().min(0, "At least 0.").max(120, "At most 120."),
      invoicePattern: z.string().trim().refine(isInvoicePattern, "Use {number} once, with {year} or {month} as you like: {year}/{number}."),
      hourlyRate: z.string().default("0").transform((value, context) => BigInt(parseAmount(value || "0", currency) ?? (context.addIssue({ code: "custom", message: `Enter an amount in ${currency}.` }), 0))),
      cardEnabled: checkbox,
      transferEnabled: checkbox,
      cashEnabled: checkbox,
      accountHolder: text(70),
      iban: text(60).transform(compact).refine((value) => value === "" || isValidIBAN(value), "This IBAN has a slip in it; compare it with your bank's."),
      bic: text(20).transform(compact).refine((value) => value === "" || isValidBIC(value), "A BIC has 8 or 11 letters and digits."),
    })
    .superRefine((values, context) => {
      if (values.transferEnabled && !values.iban) context.addIssue({ code: "custom", path: ["iban"], message: "Enter the account that transfers go to." });
      if (values.taxCategory === "standard" && values.taxRate === 0) context.addIssue({ code: "custom", path: ["taxRate"], message: "Enter your tax rate, or choose why there is none." });
      if (values.taxCategory !== "standard" && !values.taxReason) context.addIssue({ code: "custom", path: ["taxReason"], message: "Say why there is no tax; the invoice prints it." });
    })
    .transform((values) => (values.taxCategory === "standard" ? { ...values, taxReason: "" } : { ...values, taxRate: 0 }));
