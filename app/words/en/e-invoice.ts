import type { EInvoiceProblem } from "#app/areas/invoicing/rules/e-invoice/e-invoice-problems.ts";
import type { Fa3Problem } from "#app/areas/invoicing/rules/fa3/fa3.ts";

/** What an invoice lacks to be written for a machine. */
export const words = {
  cantBeWritten: (form: string, problems: string[]) =>
    `This invoice can't be written as ${form}. Missing: ${problems.join("; ")}.`,
  problems: {
    "three-decimals": "amounts with at most two decimals",
    "BR-E-01": "BR-E-01: one breakdown for each category, where there are two reasons",
    "BR-CO-10": "BR-CO-10 to BR-CO-16: the totals",
    "BR-S-02": "BR-S-02: the seller's VAT id or tax id",
    "BR-AE-02": "BR-AE-02: both VAT ids",
    "BT-34": "BT-34, BT-49: the electronic addresses",
    "BR-09": "BR-09, BR-11: the countries",
    "seller-abroad": "a seller in Poland",
    "seller-nip": "the seller's NIP",
    "two-decimals": "a currency with two decimals",
    "polish-rates": "a Polish rate of tax on every line",
    "one-tax-with-advances": "one tax on everything, where advances are settled",
  } satisfies Record<EInvoiceProblem | Fa3Problem, string>,
};
