import { getFormProps, useForm } from "@conform-to/react";
import { parseWithZod } from "@conform-to/zod/v4";
import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { Form, useActionData, useLoaderData, useSearchParams } from "@remix-run/react";
import { z } from "zod";
import {
  connectCardAccount,
  endCardAccount,
} from "#app/areas/payments/commands/cards/connect-card-account.server.ts";
import { findCardAccount } from "#app/areas/payments/queries/find-card-account.server.ts";
import { refusalText } from "#app/areas/workspaces/views/refusals.ts";
import { settingsLinks } from "#app/areas/workspaces/views/settings-links.ts";
import { gateways } from "#app/composition/gateways.server.ts";
import { openCardAccount } from "#app/composition/card-accounts.server.ts";
import { dayOf } from "#app/kernel/day.ts";
import { requireOwner } from "#app/platform/auth/guards.server.ts";
import { attemptAtProvider, invalid, refused } from "#app/platform/http/reply.server.ts";
import { formatFullDay } from "#app/platform/i18n/format.ts";
import { Checkbox, FormError, TextField } from "#app/platform/ui/field.tsx";
import { SettingsFrame } from "#app/platform/ui/settings-frame.tsx";

export const meta: MetaFunction = () => [{ title: "Card payments · Milepost" }];

const schema = z.object({
  secretKey: z
    .string({ error: "Paste the key from your Stripe dashboard." })
    .trim()
    .regex(
      /^(?:sk|rk)_(?:test|live)_\w{8,}$/u,
      "This isn't a secret key. A secret key begins with sk_live_, rk_live_, sk_test_ or rk_test_.",
    ),
  isSame: z
    .string()
    .optional()
    .transform((value) => value === "on"),
  webhookSecret: z
    .string()
    .trim()
    .default("")
    .refine(
      (text) => text === "" || /^whsec_\w+$/u.test(text),
      "A signing secret begins with whsec_.",
    ),
});

export async function loader({ request }: LoaderFunctionArgs) {
  const context = await requireOwner(request);
  const account = await findCardAccount(context.db, context.actor.workspaceId);
  const { cards } = gateways();
  return {
    account: account && {
      hint: account.hint,
      liveMode: account.liveMode,
      hearsEvents: account.webhookCipher !== "",
      since: dayOf(account.createdAt, context.actor.workspace.timeZone),
      webhook: `${context.baseUrl}/webhooks/stripe/${account.id}`,
    },
    installation: cards && { liveMode: cards.liveMode },
  };
}

export async function action({ request }: ActionFunctionArgs) {
  const context = await requireOwner(request);
  const form = await request.formData();
  if (form.get("intent") === "end-card-account") {
    await endCardAccount(context);
    return redirect("/app/settings/cards?saved=1");
  }
  const submission = parseWithZod(form, { schema });
  if (submission.status !== "success")
    return invalid(submission.reply({ hideFields: ["secretKey", "webhookSecret"] }));
  const outcome = await attemptAtProvider(
    connectCardAccount(context, openCardAccount, submission.value),
  );
  if (outcome.done) return redirect("/app/settings/cards?saved=1");
  const problem =
    outcome.reason === "provider"
      ? "Stripe can't be reached right now. Nothing was changed; try again in a minute."
      : refusalText(outcome.reason);
  return refused(
    submission.reply({
      fieldErrors: { secretKey: [problem] },
      hideFields: ["secretKey", "webhookSecret"],
    }),
  );
}

/** After saving, the form is empty again. */
export default function CardSettings() {
  const { account } = useLoaderData<typeof loader>();
  return <CardForm key={`${account?.webhook} ${account?.hint} ${account?.hearsEvents}`} />;
}

function CardForm() {
  const { account, installation } = useLoaderData<typeof loader>();
  const [search] = useSearchParams();
  const [form, fields] = useForm<{ secretKey: string; webhookSecret: string; isSame: string }>({
    id: "cards",
    lastResult: useActionData<typeof action>()?.result,
  });
  const modeOf = (liveMode: boolean) => (liveMode ? "real money" : "test mode, no money moves");
  return (
    <SettingsFrame title="Card payments" links={settingsLinks("owner")} saved={search.has("saved")}>
      <section aria-labelledby="now">
        <h2 id="now" className="mb-2 text-xl">
          Where card payments go
        </h2>
        {account ? (
          <>
            <p>{`To your own Stripe account, ${account.hint}, since ${formatFullDay(account.since, "en")}: ${modeOf(account.liveMode)}.`}</p>
            {account.hearsEvents ? (
              <p className="text-good mt-1 text-sm">
                Stripe tells this installation what happens, as it happens.
              </p>
            ) : (
              <p className="text-muted mt-1 max-w-[62ch] text-sm [overflow-wrap:anywhere]">{`Milepost asks Stripe every few minutes. To be told at once, add a webhook to ${account.webhook} in Stripe's dashboard, then enter the key again with its signing secret.`}</p>
            )}
            <Form method="post" className="mt-4">
              <button name="intent" value="end-card-account" className="button">
                {installation ? "Use the installation's account again" : "Stop taking cards"}
              </button>
            </Form>
          </>
        ) : (
          <p>
            {installation
              ? `To the installation's Stripe account: ${modeOf(installation.liveMode)}.`
              : "Nowhere yet. Connect a Stripe account, and clients can pay by card and by whatever else Stripe offers in their country."}
          </p>
        )}
      </section>
      <Form method="post" {...getFormProps(form)} className="mt-10 space-y-5">
        <h2 className="text-xl">
          {account ? "Use another key or account" : "Use your own account"}
        </h2>
        <FormError errors={form.errors} id={form.errorId} />
        <TextField
          field={fields.secretKey}
          label="Secret or restricted key"
          type="password"
          autoComplete="off"
          spellCheck={false}
          hint="From Stripe's dashboard: Developers, API keys. It is tested at once, stored encrypted, and never shown again. A restricted key needs write access to Customers, Checkout Sessions, Payment Intents, Payment Methods, Refunds and Webhook Endpoints, and read access to Disputes and the balance."
        />
        <TextField
          field={fields.webhookSecret}
          label="Signing secret of a webhook (optional)"
          type="password"
          autoComplete="off"
          spellCheck={false}
          hint="Only if you set one up by hand. If this installation has a public https address, Milepost does it for you."
        />
        {account ? (
          <Checkbox
            field={fields.isSame}
            label="This is another key for the account in use"
            hint="Only needed for restricted keys that may not read the account; others are recognised."
          />
        ) : null}
        <p className="text-muted max-w-[62ch] text-sm">
          Payments started with another account stay with it: they are booked, refunded and disputed
          there. Tests and real money never mix.
        </p>
        <button name="intent" value="connect-card-account" className="button" data-tone="main">
          Connect account
        </button>
      </Form>
    </SettingsFrame>
  );
}
