import { getFormProps, useForm } from "@conform-to/react";
import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { Form, useActionData, useLoaderData, useSearchParams } from "@remix-run/react";
import { z } from "zod";
import { changeStudioSettings } from "#app/areas/workspaces/commands/change-studio-settings.server.ts";
import { findWorkspace } from "#app/areas/workspaces/queries/find-workspace.server.ts";
import { requireMember } from "#app/platform/auth/guards.server.ts";
import { parseForm, readForm } from "#app/platform/http/form.server.ts";
import { invalid } from "#app/platform/http/reply.server.ts";
import { isTimeZone, TIME_ZONES } from "#app/platform/i18n/places.server.ts";
import { FormError, Select, TextArea, TextField } from "#app/platform/ui/field.tsx";
import { SettingsPage } from "#app/areas/workspaces/views/settings-page.tsx";
import { useWords } from "#app/platform/i18n/use-words.ts";
import { titled } from "#app/platform/http/title.ts";
import { settingsWords } from "#words/studio/settings.ts";
import { problem } from "#app/words/problem.ts";
import { Button } from "#app/platform/ui/button.tsx";

export const meta = titled(settingsWords, (words) => words.studioSettings.studioSettings);

const schema = z.object({
  name: z
    .string({ error: problem("studioUnnamed") })
    .trim()
    .min(1)
    .max(120, problem("tooLong", 120)),
  accent: z
    .string({ error: problem("colourMissing") })
    .regex(/^#[0-9a-f]{6}$/iu, problem("colourUnreadable")),
  timeZone: z.string({ error: problem("timeZoneMissing") }),
  terms: z.string({ error: problem("termsMissing") }).max(40_000, problem("tooLong", 40_000)),
});

export async function loader({ request }: LoaderFunctionArgs) {
  const context = await requireMember(request);
  const { name, accent, timeZone, terms } = await findWorkspace(context);
  return {
    settings: { name, accent, timeZone, terms },
    timeZones: TIME_ZONES,
    role: context.actor.role,
  };
}

export async function action({ request }: ActionFunctionArgs) {
  const context = await requireMember(request);
  const submission = parseForm(await readForm(request), { schema });
  if (submission.status !== "success") return invalid(submission.reply());
  if (!isTimeZone(submission.value.timeZone))
    return invalid(submission.reply({ fieldErrors: { timeZone: [problem("notInTheList")] } }));
  await changeStudioSettings(context, submission.value);
  return redirect("/app/settings?saved=1");
}

export default function StudioSettings() {
  const words = useWords(settingsWords).studioSettings;
  const { settings, timeZones, role } = useLoaderData<typeof loader>();
  const [search] = useSearchParams();
  const [form, fields] = useForm<z.input<typeof schema>>({
    id: "studio",
    lastResult: useActionData<typeof action>()?.result,
    defaultValue: settings,
  });
  return (
    <SettingsPage title={words.studio} readerRole={role} saved={search.has("saved")}>
      <Form method="post" {...getFormProps(form)} className="space-y-6">
        <FormError errors={form.errors} id={form.errorId} />
        <div className="grid gap-5 sm:grid-cols-2">
          <TextField field={fields.name} label={words.studioName} className="sm:col-span-2" />
          <Select field={fields.timeZone} label={words.timeZone} options={timeZones} />
          <TextField
            field={fields.accent}
            label={words.accentColour}
            type="color"
            hint={words.accentColourHint}
          />
        </div>
        <TextArea
          field={fields.terms}
          label={words.yourTerms}
          rows={22}
          hint={words.yourTermsHint}
          className="[&_textarea]:text-sm"
        />
        <Button tone="main">{words.save}</Button>
      </Form>
    </SettingsPage>
  );
}
