import { getFormProps, useForm } from "@conform-to/react";
import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { Form, useActionData, useLoaderData, useSearchParams } from "@remix-run/react";
import { z } from "zod";
import {
  connectCardAccount,
  endCardAccount,
} from "#app/areas/payments/commands/cards/connect-card-account.server.ts";
import { findCardAccount } from "#app/areas/payments/queries/find-card-account.server.ts";
import { refusalText } from "#app/areas/workspaces/views/refusals.ts";
import { gateways } from "#app/composition/gateways.server.ts";
import { openCardAccount } from "#app/composition/card-accounts.server.ts";
import { dayOf } from "#app/kernel/day.ts";
import { requireConfirmedOwner } from "#app/platform/auth/guards.server.ts";
import { parseForm, readForm } from "#app/platform/http/form.server.ts";
import { attemptAtProvider, invalid, refused } from "#app/platform/http/reply.server.ts";
import { formatFullDay } from "#app/platform/i18n/format.ts";
import { Checkbox, FormError, TextField } from "#app/platform/ui/field.tsx";
import { SettingsPage } from "#app/areas/workspaces/views/settings-page.tsx";
import { useLanguage, useWords } from "#app/platform/i18n/use-words.ts";
import { titled } from "#app/platform/http/title.ts";
import { settingsWords } from "#words/studio/settings.ts";
import { problem } from "#app/words/problem.ts";
import { Button } from "#app/platform/ui/button.tsx";
import { SectionHead } from "#app/platform/ui/section-head.tsx";

export const meta = titled(settingsWords, (words) => words.cardSettings.cardPayments);

const schema = z.object({
  secretKey: z
    .string({ error: problem("keyMissing") })
    .trim()
    .regex(/^(?:sk|rk)_(?:test|live)_\w{8,}$/u, problem("keyUnreadable")),
  isSame: z
    .string()
    .optional()
    .transform((value) => value === "on"),
  webhookSecret: z
    .string()
    .trim()
    .default("")
    .refine((text) => text === "" || /^whsec_\w+$/u.test(text), problem("signingSecretUnreadable")),
});

export async function loader({ request }: LoaderFunctionArgs) {
  const context = await requireConfirmedOwner(request);
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
  const context = await requireConfirmedOwner(request);
  const form = await readForm(request);
  if (form.get("intent") === "end-card-account") {
    await endCardAccount(context);
    return redirect("/app/settings/cards?saved=1");
  }
  const submission = parseForm(form, { schema });
  if (submission.status !== "success")
    return invalid(submission.reply({ hideFields: ["secretKey", "webhookSecret"] }));
  const outcome = await attemptAtProvider(
    connectCardAccount(context, openCardAccount, submission.value),
  );
  if (outcome.done) return redirect("/app/settings/cards?saved=1");
  const said =
    outcome.reason === "provider"
      ? problem("stripeUnreachable")
      : refusalText(outcome.reason, context.language);
  return refused(
    submission.reply({
      fieldErrors: { secretKey: [said] },
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
  const language = useLanguage();
  const words = useWords(settingsWords).cardSettings;
  const { account, installation } = useLoaderData<typeof loader>();
  const [search] = useSearchParams();
  const [form, fields] = useForm<{ secretKey: string; webhookSecret: string; isSame: string }>({
    id: "cards",
    lastResult: useActionData<typeof action>()?.result,
  });
  const modeOf = (liveMode: boolean) => (liveMode ? words.realMoney : words.testModeNoMoneyMoves);
  return (
    <SettingsPage title={words.cardPayments} readerRole="owner" saved={search.has("saved")}>
      <section aria-labelledby="now">
        <SectionHead id="now">{words.whereCardPaymentsGo}</SectionHead>
        {account ? (
          <>
            <p>
              {words.toYourOwnStripeAccount(
                account.hint,
                formatFullDay(account.since, language),
                modeOf(account.liveMode),
              )}
            </p>
            {account.hearsEvents ? (
              <p className="text-good mt-1 text-sm">{words.stripeTellsThisInstallation}</p>
            ) : (
              <p className="text-muted mt-1 max-w-[62ch] text-sm [overflow-wrap:anywhere]">
                {words.milepostAsksStripeEveryFew(account.webhook)}
              </p>
            )}
            <Form method="post" className="mt-4">
              <Button name="intent" value="end-card-account">
                {installation ? words.useTheInstallationsAccount : words.stopTakingCards}
              </Button>
            </Form>
          </>
        ) : (
          <p>
            {installation
              ? words.toTheInstallationsStripe(modeOf(installation.liveMode))
              : words.nowhereYetConnectAStripe}
          </p>
        )}
      </section>
      <Form method="post" {...getFormProps(form)} className="mt-10 space-y-5">
        <SectionHead>
          {account ? words.useAnotherKeyOrAccount : words.useYourOwnAccount}
        </SectionHead>
        <FormError errors={form.errors} id={form.errorId} />
        <TextField
          field={fields.secretKey}
          label={words.secretOrRestrictedKey}
          type="password"
          autoComplete="off"
          spellCheck={false}
          hint={words.secretOrRestrictedKeyHint}
        />
        <TextField
          field={fields.webhookSecret}
          label={words.signingSecretOfAWebhook}
          type="password"
          autoComplete="off"
          spellCheck={false}
          hint={words.signingSecretOfAWebhookHint}
        />
        {account ? (
          <Checkbox
            field={fields.isSame}
            label={words.thisIsAnotherKey}
            hint={words.thisIsAnotherKeyHint}
          />
        ) : null}
        <p className="text-muted max-w-[62ch] text-sm">{words.paymentsStartedWithAnother}</p>
        <Button name="intent" value="connect-card-account" tone="main">
          {words.connectAccount}
        </Button>
      </Form>
    </SettingsPage>
  );
}
