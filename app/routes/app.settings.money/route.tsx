import { findMoneyPage, type Settings } from "./find-money-page.server.ts";
import { IssuerFields, TaxFields } from "./money-fields.tsx";
import { getFormProps, useForm } from "@conform-to/react";
import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { Form, useActionData, useLoaderData, useSearchParams } from "@remix-run/react";
import { changeMoneySettings } from "#app/areas/workspaces/commands/change-money-settings.server.ts";
import { findWorkspace } from "#app/areas/workspaces/queries/find-workspace.server.ts";
import { requireConfirmedOwner } from "#app/platform/auth/guards.server.ts";
import { parseForm, readForm } from "#app/platform/http/form.server.ts";
import { invalid } from "#app/platform/http/reply.server.ts";
import { FormError } from "#app/platform/ui/field.tsx";
import { SettingsPage } from "#app/areas/workspaces/views/settings-page.tsx";
import { moneySchema } from "./schema.ts";
import { WayFields } from "./way-fields.tsx";
import { useWords } from "#app/platform/i18n/use-words.ts";
import { titled } from "#app/platform/http/title.ts";
import { settingsWords } from "#words/studio/settings.ts";
import { Button } from "#app/platform/ui/button.tsx";

export const meta = titled(settingsWords, (words) => words.money.moneySettings);

export async function loader({ request }: LoaderFunctionArgs) {
  return findMoneyPage(await requireConfirmedOwner(request));
}

export async function action({ request }: ActionFunctionArgs) {
  const context = await requireConfirmedOwner(request);
  const { currency } = await findWorkspace(context);
  const submission = parseForm(await readForm(request), { schema: moneySchema(currency) });
  if (submission.status !== "success") return invalid(submission.reply());
  await changeMoneySettings(context, submission.value);
  return redirect("/app/settings/money?saved=1");
}

/** After saving, the fields show what was saved, even if a preset has filled them. */
export default function MoneySettings() {
  const { settings } = useLoaderData<typeof loader>();
  return <MoneyForm key={JSON.stringify(settings)} />;
}

function MoneyForm() {
  const words = useWords(settingsWords).money;
  const page = useLoaderData<typeof loader>();
  const [search] = useSearchParams();
  const [form, fields] = useForm<Settings>({
    id: "money",
    lastResult: useActionData<typeof action>()?.result,
    defaultValue: page.settings,
  });
  const parts = { fields, page };
  return (
    <SettingsPage title={words.money} readerRole="owner" saved={search.has("saved")}>
      <Form method="post" {...getFormProps(form)} className="space-y-10">
        <FormError errors={form.errors} id={form.errorId} />
        <IssuerFields {...parts} />
        <TaxFields {...parts} />
        <WayFields {...parts} />
        <Button tone="main">{words.save}</Button>
      </Form>
    </SettingsPage>
  );
}
