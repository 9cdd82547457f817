import type { MoneySettings } from "#app/areas/workspaces/commands/change-money-settings.server.ts";
import type { CurrencyAccount } from "#app/areas/workspaces/rules/accounts.ts";

/** What was typed, parsed and checked. */
type TypedMoney = MoneySettings["issuer"] &
  MoneySettings["invoicing"] &
  Omit<MoneySettings["paying"], "ways" | "accounts"> & {
    ways: string[];
    accounts: CurrencyAccount[];
  };

/** The settings as they are stored: the issuer, how new invoices are written, how clients pay. */
export function settingsOf(values: TypedMoney): MoneySettings {
  const { legalName, address, country, email, taxId, vatId, registration, hourlyRate } = values;
  const { taxCategory, withholdingRate, paymentTermDays, invoicePattern, creditPattern } = values;
  const { invoiceNote, reminderDays, earlyRate, earlyDays, lateRate, lateFee } = values;
  const { firstWay, iban, bic, accountHolder, paymentLinks, ownAmounts, keepCards } = values;
  const isTaxed = taxCategory === "standard";
  return {
    issuer: { legalName, address, country, email, taxId, vatId, registration, hourlyRate },
    invoicing: {
      taxCategory,
      taxRate: isTaxed ? values.taxRate : 0,
      taxReason: isTaxed ? "" : values.taxReason,
      withholdingRate,
      paymentTermDays,
      invoicePattern,
      creditPattern,
      invoiceNote,
      reminderDays,
      earlyRate,
      earlyDays,
      lateRate,
      lateFee,
    },
    paying: {
      ways: values.ways.join(" "),
      accounts: values.accounts.length > 0 ? JSON.stringify(values.accounts) : "",
      firstWay,
      iban,
      bic,
      accountHolder,
      paymentLinks,
      ownAmounts,
      keepCards,
    },
  };
}
