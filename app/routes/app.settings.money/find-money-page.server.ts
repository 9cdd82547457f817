import { canBeOffered, isOn, SWITCHED } from "#app/areas/payments/ways/registry.ts";
import { readAccounts } from "#app/areas/workspaces/stored/accounts.ts";
import { presetOf, ratesOn } from "#app/areas/invoicing/rules/tax-presets/tax-presets.ts";
import { findWorkspace } from "#app/areas/workspaces/queries/find-workspace.server.ts";
import { MOST_ACCOUNTS, type CurrencyAccount } from "#app/areas/workspaces/rules/accounts.ts";
import { cardsFor } from "#app/composition/card-accounts.server.ts";
import type { Day } from "#app/kernel/day.ts";
import { minor, toDecimal } from "#app/kernel/money.ts";
import type { MemberContext } from "#app/platform/auth/guards.server.ts";
import { settingsWords, type SettingsWords } from "#words/studio/settings.ts";
import { countriesIn } from "#app/platform/i18n/places.server.ts";

export type MoneyPage = Awaited<ReturnType<typeof findMoneyPage>>;

/** The settings' fields: text, as they are typed. */
export type Settings = Record<Exclude<keyof MoneyPage["settings"], "accounts" | "ways">, string> & {
  /** Those that are switched on. */
  ways: string[];
  accounts: CurrencyAccount[];
};

/** What the money settings show: what is saved, and what the country's rules would fill in. */
export async function findMoneyPage(context: MemberContext) {
  const workspace = await findWorkspace(context);
  return {
    currency: workspace.currency,
    countries: countriesIn(context.language),
    preset: presetFor(workspace.country, context.today, settingsWords(context.language).presets),
    hasStripe: (await cardsFor(context.actor.workspaceId)) !== null,
    settings: settingsOf(workspace),
  };
}

function presetFor(country: string, today: Day, words: SettingsWords["presets"]) {
  const preset = presetOf(country);
  if (!preset) return null;
  return {
    hint: preset.hint,
    deposit: preset.deposit,
    withholding: preset.withholding
      .map(({ rate, note, source }) => `${rate / 100} % ${note} (${source})`)
      .join("; "),
    choices: [
      ["", words.asEntered],
      ...ratesOn(country, today).map(({ rate, note, source }) => [
        String(rate),
        `${preset.name} ${rate / 100} %, ${note} (${source})`,
      ]),
      ...(preset.exemption
        ? [["exemption", words.noTax(preset.exemption.words, preset.exemption.source)]]
        : []),
    ] as [string, string][],
  };
}

function settingsOf(workspace: Awaited<ReturnType<typeof findWorkspace>>) {
  const {
    legalName,
    address,
    country,
    email,
    taxId,
    vatId,
    registration,
    currency,
    invoicing,
    paying,
  } = workspace;
  const { taxCategory, taxReason, invoicePattern, creditPattern, reminderDays, invoiceNote } =
    invoicing;
  const { paymentLinks, accountHolder, iban, bic, firstWay } = paying;
  const accounts = readAccounts(paying.accounts);
  const on = (flag: boolean) => (flag ? "on" : "");
  return {
    legalName,
    address,
    country,
    email,
    taxId,
    vatId,
    taxCategory,
    taxReason,
    invoicePattern,
    creditPattern,
    paymentLinks,
    reminderDays,
    registration,
    invoiceNote,
    accountHolder,
    iban,
    bic,
    preset: "",
    withholdingRate: String(invoicing.withholdingRate / 100),
    taxRate: String(invoicing.taxRate / 100),
    paymentTermDays: String(invoicing.paymentTermDays),
    hourlyRate: toDecimal(minor(workspace.hourlyRate), currency),
    ways: SWITCHED.filter((way) => isOn(paying.ways, way)),
    firstWay: canBeOffered(firstWay, paying) ? firstWay : "",
    ownAmounts: on(paying.ownAmounts),
    keepCards: on(paying.keepCards),
    earlyRate: String(invoicing.earlyRate / 100),
    earlyDays: String(invoicing.earlyDays),
    lateRate: String(invoicing.lateRate / 100),
    lateFee: toDecimal(minor(invoicing.lateFee), currency),
    accounts: [
      ...accounts,
      ...(accounts.length < MOST_ACCOUNTS
        ? [{ currency: "", iban: "", bic: "", accountHolder: "" }]
        : []),
    ],
  };
}
