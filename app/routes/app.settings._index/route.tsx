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
import { changeStudioSettings } from "#app/areas/workspaces/commands/change-studio-settings.server.ts";
import { findWorkspace } from "#app/areas/workspaces/queries/find-workspace.server.ts";
import { settingsLinks } from "#app/areas/workspaces/views/settings-links.ts";
import { requireMember } from "#app/platform/auth/guards.server.ts";
import { invalid } from "#app/platform/http/reply.server.ts";
import { isTimeZone, TIME_ZONES } from "#app/platform/i18n/places.server.ts";
import { FormError, Select, TextArea, TextField } from "#app/platform/ui/field.tsx";
import { SettingsFrame } from "#app/platform/ui/settings-frame.tsx";

export const meta: MetaFunction = () => [{ title: "Studio settings · Milepost" }];

const schema = z.object({
  name: z.string({ error: "Name your studio." }).trim().min(1).max(120),
  accent: z
    .string({ error: "Choose a colour." })
    .regex(/^#[0-9a-f]{6}$/iu, "Enter a colour such as #2b4c7e."),
  timeZone: z.string({ error: "Choose your time zone." }),
  terms: z.string({ error: "Write your terms." }).max(40_000, "Use at most 40,000 characters."),
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
  const submission = parseWithZod(await request.formData(), { schema });
  if (submission.status !== "success") return invalid(submission.reply());
  if (!isTimeZone(submission.value.timeZone))
    return invalid(submission.reply({ fieldErrors: { timeZone: ["Choose one from the list."] } }));
  await changeStudioSettings(context, submission.value);
  return redirect("/app/settings?saved=1");
}

export default function StudioSettings() {
  const { settings, timeZones, role } = useLoaderData<typeof loader>();
  const [search] = useSearchParams();
  const [form, fields] = useForm<z.input<typeof schema>>({
    id: "studio",
    lastResult: useActionData<typeof action>()?.result,
    defaultValue: settings,
  });
  return (
    <SettingsFrame title="Studio" links={settingsLinks(role)} saved={search.has("saved")}>
      <Form method="post" {...getFormProps(form)} className="space-y-6">
        <FormError errors={form.errors} id={form.errorId} />
        <div className="grid gap-5 sm:grid-cols-2">
          <TextField field={fields.name} label="Studio name" className="sm:col-span-2" />
          <Select field={fields.timeZone} label="Time zone" options={timeZones} />
          <TextField
            field={fields.accent}
            label="Accent colour"
            type="color"
            hint="Adjusted where it would be hard to read."
          />
        </div>
        <TextArea
          field={fields.terms}
          label="Your terms"
          rows={22}
          hint="Markdown. They appear at the end of every new agreement; {payment_days} becomes your payment term. The text you start with is not legal advice."
          className="[&_textarea]:text-sm"
        />
        <button className="button" data-tone="main">
          Save
        </button>
      </Form>
    </SettingsFrame>
  );
}
