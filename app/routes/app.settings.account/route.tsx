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
import { ThemeSwitch } from "#app/portal/views/guest-shell.tsx";
import { guestWords } from "#app/words/guest-words.ts";
import { changePassword } from "#app/areas/workspaces/commands/change-password.server.ts";
import { signOutEverywhere } from "#app/areas/workspaces/commands/sign-out-everywhere.server.ts";
import { refusalText } from "#app/areas/workspaces/views/refusals.ts";
import { settingsLinks } from "#app/areas/workspaces/views/settings-links.ts";
import { requireMember } from "#app/platform/auth/guards.server.ts";
import { attempt, invalid, refused } from "#app/platform/http/reply.server.ts";
import { signedOut } from "#app/platform/http/session-cookie.server.ts";
import { FormError, TextField } from "#app/platform/ui/field.tsx";
import { SettingsFrame } from "#app/platform/ui/settings-frame.tsx";

export const meta: MetaFunction = () => [{ title: "Your account · Milepost" }];

const schema = z.object({
  current: z.string({ error: "Enter your current password." }),
  password: z.string({ error: "Choose a new password." }),
});

export async function loader({ request }: LoaderFunctionArgs) {
  const { actor } = await requireMember(request);
  return { name: actor.name, email: actor.email, role: actor.role };
}

export async function action({ request }: ActionFunctionArgs) {
  const context = await requireMember(request);
  const form = await request.formData();
  if (form.get("intent") === "sign-out-everywhere") {
    await signOutEverywhere(context);
    return redirect("/sign-in", { headers: { "Set-Cookie": signedOut() } });
  }
  const submission = parseWithZod(form, { schema });
  if (submission.status !== "success")
    return invalid(submission.reply({ hideFields: ["current", "password"] }));
  const outcome = await attempt(
    changePassword(context, { ...submission.value, currentSessionId: context.actor.sessionId }),
  );
  if (outcome.done) return redirect("/app/settings/account?saved=1");
  const field = outcome.reason.startsWith("too-") ? "password" : "current";
  return refused(
    submission.reply({
      fieldErrors: { [field]: [refusalText(outcome.reason)] },
      hideFields: ["current", "password"],
    }),
  );
}

export default function Account() {
  const { name, email, role } = useLoaderData<typeof loader>();
  const [search] = useSearchParams();
  const [form, fields] = useForm<z.input<typeof schema>>({
    id: "password",
    lastResult: useActionData<typeof action>()?.result,
  });
  return (
    <SettingsFrame title="Your account" links={settingsLinks(role)} saved={search.has("saved")}>
      <p className="mb-8">{`${name}, ${email}, ${role}`}</p>
      <h2 className="mb-3 text-xl">New password</h2>
      <Form method="post" {...getFormProps(form)} className="max-w-md space-y-5">
        <FormError errors={form.errors} id={form.errorId} />
        <TextField
          field={fields.current}
          label="Current password"
          type="password"
          autoComplete="current-password"
        />
        <TextField
          field={fields.password}
          label="New password"
          type="password"
          autoComplete="new-password"
          hint="At least 12 characters. You'll be signed out everywhere else."
        />
        <button name="intent" value="change-password" className="button" data-tone="main">
          Set the new password
        </button>
      </Form>
      <h2 className="mt-12 mb-3 text-xl">Appearance</h2>
      <ThemeSwitch words={guestWords("en").theme} here="/app/settings/account" />
      <h2 className="mt-12 mb-3 text-xl">Sign out</h2>
      <div className="flex flex-wrap gap-3">
        <Form method="post" action="/sign-out">
          <button className="button">Sign out on this device</button>
        </Form>
        <Form method="post">
          <button name="intent" value="sign-out-everywhere" className="button" data-tone="bad">
            Sign out everywhere
          </button>
        </Form>
      </div>
    </SettingsFrame>
  );
}
