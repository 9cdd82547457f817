import { getFormProps, useForm, type FieldMetadata } from "@conform-to/react";
import { parseWithZod } from "@conform-to/zod/v4";
import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { Form, useActionData, useLoaderData, useSearchParams } from "@remix-run/react";
import { changeMoneySettings } from "#app/areas/workspaces/commands/change-money-settings.server.ts";
import { findWorkspace } from "#app/areas/workspaces/queries/find-workspace.server.ts";
import { presetOf, ratesOn } from "#app/areas/invoicing/rules/tax-presets/tax-presets.ts";
import {
  MOST_ACCOUNTS,
  parseAccounts,
  type CurrencyAccount,
} from "#app/areas/workspaces/rules/accounts.ts";
import { settingsLinks } from "#app/areas/workspaces/views/settings-links.ts";
import { cardsFor } from "#app/composition/card-accounts.server.ts";
import { minor, toDecimal } from "#app/kernel/money.ts";
import { requireOwner } from "#app/platform/auth/guards.server.ts";
import { invalid } from "#app/platform/http/reply.server.ts";
import { COUNTRIES } from "#app/platform/i18n/places.server.ts";
import { Checkbox, FormError, Select, TextArea, TextField } from "#app/platform/ui/field.tsx";
import { SettingsFrame } from "#app/platform/ui/settings-frame.tsx";
import { moneySchema } from "./schema.ts";

export const meta: MetaFunction = () => [{ title: "Money settings · Milepost" }];

export async function loader({ request }: LoaderFunctionArgs) {
  const context = await requireOwner(request);
  const workspace = await findWorkspace(context);
  const on = (flag: boolean) => (flag ? "on" : "");
  const {
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
  } = workspace;
  const preset = presetOf(country);
  const accounts = parseAccounts(workspace.accounts);
  return {
    currency: workspace.currency,
    countries: COUNTRIES,
    preset: preset && {
      hint: preset.hint,
      deposit: preset.deposit,
      withholding: preset.withholding
        .map(({ rate, note, source }) => `${rate / 100} % ${note} (${source})`)
        .join("; "),
      choices: [
        ["", "As it stands below"],
        ...ratesOn(country, context.today).map(({ rate, note, source }) => [
          String(rate),
          `${preset.name} ${rate / 100} %, ${note} (${source})`,
        ]),
        ...(preset.exemption
          ? [["exemption", `No tax: “${preset.exemption.words}” (${preset.exemption.source})`]]
          : []),
      ] as [string, string][],
    },
    hasStripe: (await cardsFor(context.actor.workspaceId)) !== null,
    settings: {
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
      withholdingRate: String(workspace.withholdingRate / 100),
      taxRate: String(workspace.taxRate / 100),
      paymentTermDays: String(workspace.paymentTermDays),
      hourlyRate: toDecimal(minor(workspace.hourlyRate), workspace.currency),
      cardEnabled: on(workspace.cardEnabled),
      transferEnabled: on(workspace.transferEnabled),
      cashEnabled: on(workspace.cashEnabled),
      firstWay: workspace.firstWay,
      ownAmounts: on(workspace.ownAmounts),
      keepCards: on(workspace.keepCards),
      earlyRate: String(workspace.earlyRate / 100),
      earlyDays: String(workspace.earlyDays),
      lateRate: String(workspace.lateRate / 100),
      lateFee: toDecimal(minor(workspace.lateFee), workspace.currency),
      accounts: [
        ...accounts,
        ...(accounts.length < MOST_ACCOUNTS
          ? [{ currency: "", iban: "", bic: "", accountHolder: "" }]
          : []),
      ],
    },
  };
}

export async function action({ request }: ActionFunctionArgs) {
  const context = await requireOwner(request);
  const { currency } = await findWorkspace(context);
  const submission = parseWithZod(await request.formData(), { schema: moneySchema(currency) });
  if (submission.status !== "success") return invalid(submission.reply());
  await changeMoneySettings(context, submission.value);
  return redirect("/app/settings/money?saved=1");
}

const TAXES = [
  ["standard", "Tax at a rate"],
  ["exempt", "Exempt (small business, for one)"],
  ["outside_scope", "No tax is charged"],
  ["zero", "Zero-rated"],
] as const;

const FIRST = [
  ["", "What suits best"],
  ["card", "By card"],
  ["app", "From the bank app"],
  ["transfer", "Bank transfer"],
  ["other", "Other services"],
  ["cash", "Cash"],
] as const;

/** What was saved stands in the fields afterwards, also where a preset has filled them. */
export default function MoneySettings() {
  const { settings } = useLoaderData<typeof loader>();
  return <MoneyForm key={JSON.stringify(settings)} />;
}

type Settings = Record<
  Exclude<keyof ReturnType<typeof useLoaderData<typeof loader>>["settings"], "accounts">,
  string
> & { accounts: CurrencyAccount[] };

function MoneyForm() {
  const { settings, currency, countries, hasStripe, preset } = useLoaderData<typeof loader>();
  const [search] = useSearchParams();
  const [form, fields] = useForm<Settings>({
    id: "money",
    lastResult: useActionData<typeof action>()?.result,
    defaultValue: settings,
  });
  return (
    <SettingsFrame title="Money" links={settingsLinks("owner")} saved={search.has("saved")}>
      <Form method="post" {...getFormProps(form)} className="space-y-10">
        <FormError errors={form.errors} id={form.errorId} />
        <fieldset className="grid gap-5 sm:grid-cols-2">
          <legend className="font-display mb-3 text-xl">Who issues the invoices</legend>
          <TextField field={fields.legalName} label="Name" className="sm:col-span-2" />
          <TextArea field={fields.address} label="Address" className="sm:col-span-2" />
          <Select field={fields.country} label="Country" options={countries} />
          <TextField field={fields.email} label="Email for answers" type="email" />
          <TextField field={fields.taxId} label="Tax id (optional)" />
          <TextField field={fields.vatId} label="VAT id (optional)" />
          <TextField
            field={fields.registration}
            label="Registration (optional)"
            hint="What your law wants beside the name: SIREN, KvK, company number."
            className="sm:col-span-2"
          />
        </fieldset>
        <fieldset className="grid gap-5 sm:grid-cols-2">
          <legend className="font-display mb-3 text-xl">Tax and numbers</legend>
          {preset ? (
            <div className="sm:col-span-2">
              <Select
                field={fields.preset}
                label="Take the tax from your country's rules"
                options={preset.choices}
                hint={`A help, no advice; rates as of today. Deposits: ${preset.deposit}. ${preset.hint}`}
              />
            </div>
          ) : null}
          <Select field={fields.taxCategory} label="Tax" options={TAXES} />
          <TextField field={fields.taxRate} label="Rate in %" inputMode="decimal" />
          <TextField
            field={fields.taxReason}
            label="Why there is none"
            hint="Printed on the invoice wherever no tax is charged."
            className="sm:col-span-2"
          />
          <TextField
            field={fields.invoicePattern}
            label="Invoice numbers"
            hint="{year}, {month} and {number}, such as {year}/{month}/{number}."
          />
          <TextField
            field={fields.creditPattern}
            label="Credit notes (optional)"
            hint="A series of its own, such as K/{year}/{number}; empty for the invoices' series."
          />
          <TextField
            field={fields.paymentTermDays}
            label="Payment term in days"
            inputMode="numeric"
          />
          <TextField
            field={fields.withholdingRate}
            label="Withheld by business clients at home, in %"
            inputMode="decimal"
            hint={
              preset?.withholding ||
              "0 unless your law asks your clients to keep a part for the tax office."
            }
          />
          <TextField
            field={fields.hourlyRate}
            label={`Hourly rate (${currency})`}
            inputMode="decimal"
          />
          <TextField
            field={fields.reminderDays}
            label="Remind payers, in days from the due day (optional)"
            hint="“-3 0 7 14” reminds three days before, on the day, and one and two weeks after; friendly first. Nobody is reminded of what is paid, on its way or announced. Empty: no reminders."
            className="sm:col-span-2"
          />
          <TextField
            field={fields.lateRate}
            label="Late interest by your terms, in % a year"
            inputMode="decimal"
            hint="0 for what the law gives between businesses. Only what your client has signed; it is proposed to you, never added by itself."
          />
          <TextField
            field={fields.lateFee}
            label={`… and a fee (${currency})`}
            inputMode="decimal"
          />
          <TextArea
            field={fields.invoiceNote}
            label="Foot of every invoice (optional)"
            className="sm:col-span-2"
          />
        </fieldset>
        <fieldset className="grid gap-x-5 gap-y-3 sm:grid-cols-2">
          <legend className="font-display mb-3 text-xl">Ways to pay</legend>
          <Checkbox
            field={fields.cardEnabled}
            label="By card, through Stripe"
            hint={
              hasStripe
                ? ""
                : "Offered as soon as a Stripe account is connected, under Settings → Card payments."
            }
            className="sm:col-span-2"
          />
          <Checkbox
            field={fields.transferEnabled}
            label="By bank transfer, and by a code that bank apps read"
            className="sm:col-span-2"
          />
          <TextField field={fields.accountHolder} label="Account holder" />
          <TextField
            field={fields.iban}
            label="IBAN"
            hint="Where there is none: the account’s number."
            autoComplete="off"
          />
          <TextField
            field={fields.bic}
            label="BIC (optional)"
            hint="Or a routing number, or a sort code."
            autoComplete="off"
          />
          <Accounts rows={fields.accounts.getFieldList()} />
          <Checkbox
            field={fields.cashEnabled}
            label="In cash, recorded by you"
            className="sm:col-span-2"
          />
          <TextArea
            field={fields.paymentLinks}
            label="Other services (optional)"
            hint="One in a line: a name and a link, with {amount}, {currency} and {reference} where they belong. PayPal: https://paypal.me/you/{amount}{currency}. You record what comes, or book it from a statement."
            className="sm:col-span-2"
          />
          <Select
            field={fields.firstWay}
            label="Which stands first?"
            options={FIRST}
            hint="What suits best: the code in countries that are used to it, else the card page."
          />
          <div />
          <Checkbox
            field={fields.ownAmounts}
            label="Clients may pay an amount of their own, in parts"
            className="sm:col-span-2"
          />
          <Checkbox
            field={fields.keepCards}
            label="Clients may have their card kept for the agreed payments"
            hint="Only with their consent. They are told three days before each charge, and can take it back at any time."
            className="sm:col-span-2"
          />
          <TextField
            field={fields.earlyRate}
            label="Discount for paying early, in %"
            inputMode="decimal"
            hint="Not on deposits and final invoices. Whoever pays in time gets a credit note for it."
          />
          <TextField field={fields.earlyDays} label="… within so many days" inputMode="numeric" />
        </fieldset>
        <button className="button" data-tone="main">
          Save
        </button>
      </Form>
    </SettingsFrame>
  );
}

/** Further accounts, each for invoices in one currency; an empty row is none. */
function Accounts({ rows }: { rows: FieldMetadata<CurrencyAccount>[] }) {
  return (
    <details className="sm:col-span-2" open={rows.length > 1}>
      <summary className="inline-flex min-h-11 items-center underline underline-offset-4">
        Accounts for other currencies
      </summary>
      <ol className="mt-2 space-y-4">
        {rows.map((row, index) => {
          const set = row.getFieldset();
          return (
            <li key={row.key}>
              <div
                role="group"
                aria-label={`Account ${index + 1}`}
                className="grid gap-4 sm:grid-cols-12"
              >
                <TextField
                  field={set.currency}
                  label="Currency"
                  maxLength={3}
                  placeholder="USD"
                  className="sm:col-span-2"
                />
                <TextField
                  field={set.iban}
                  label="IBAN or number"
                  autoComplete="off"
                  className="sm:col-span-4"
                />
                <TextField
                  field={set.bic}
                  label="BIC or routing"
                  autoComplete="off"
                  className="sm:col-span-3"
                />
                <TextField
                  field={set.accountHolder}
                  label="Holder, if another"
                  className="sm:col-span-3"
                />
              </div>
            </li>
          );
        })}
      </ol>
      <p className="text-muted mt-2 text-xs">
        Invoices in a currency name its account; all others the one above. Save to get another row;
        empty a row to remove it.
      </p>
    </details>
  );
}
