import { getFormProps, useForm } from "@conform-to/react";
import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { Form, useActionData, useLoaderData, useSearchParams } from "@remix-run/react";
import { z } from "zod";
import { ThemeSwitch } from "#app/portal/views/guest-shell.tsx";
import { portalWords } from "#words/portal.ts";
import { changePassword } from "#app/areas/workspaces/commands/change-password.server.ts";
import { signOutEverywhere } from "#app/areas/workspaces/commands/sign-out-everywhere.server.ts";
import { refusalText } from "#app/areas/workspaces/views/refusals.ts";
import { requireMember } from "#app/platform/auth/guards.server.ts";
import { parseForm, readForm } from "#app/platform/http/form.server.ts";
import { attempt, invalid, refused } from "#app/platform/http/reply.server.ts";
import { signedOut } from "#app/platform/http/session-cookie.server.ts";
import { FormError, TextField } from "#app/platform/ui/field.tsx";
import { SettingsPage } from "#app/areas/workspaces/views/settings-page.tsx";
import { useLanguage, useWords } from "#app/platform/i18n/use-words.ts";
import { titled } from "#app/platform/http/title.ts";
import { settingsWords } from "#words/studio/settings.ts";
import { accountWords } from "#words/studio/account.ts";
import { problem } from "#app/words/problem.ts";
import { Button } from "#app/platform/ui/button.tsx";
import { SectionHead } from "#app/platform/ui/section-head.tsx";

export const meta = titled(accountWords, (words) => words.account.yourAccount);

const schema = z.object({
  current: z.string({ error: problem("currentPasswordMissing") }),
  password: z.string({ error: problem("newPasswordMissing") }),
});

export async function loader({ request }: LoaderFunctionArgs) {
  const { actor } = await requireMember(request);
  return { name: actor.name, email: actor.email, role: actor.role };
}

export async function action({ request }: ActionFunctionArgs) {
  const context = await requireMember(request);
  const form = await readForm(request);
  if (form.get("intent") === "sign-out-everywhere") {
    await signOutEverywhere(context);
    return redirect("/sign-in", { headers: { "Set-Cookie": signedOut() } });
  }
  const submission = parseForm(form, { schema });
  if (submission.status !== "success")
    return invalid(submission.reply({ hideFields: ["current", "password"] }));
  const outcome = await attempt(
    changePassword(context, { ...submission.value, currentSessionId: context.actor.sessionId }),
  );
  if (outcome.done) return redirect("/app/settings/account?saved=1");
  const field = outcome.reason.startsWith("too-") ? "password" : "current";
  return refused(
    submission.reply({
      fieldErrors: { [field]: [refusalText(outcome.reason, context.language)] },
      hideFields: ["current", "password"],
    }),
  );
}

export default function Account() {
  const language = useLanguage();
  const { roles } = useWords(settingsWords).people;
  const words = useWords(accountWords).account;
  const { name, email, role } = useLoaderData<typeof loader>();
  const [search] = useSearchParams();
  const [form, fields] = useForm<z.input<typeof schema>>({
    id: "password",
    lastResult: useActionData<typeof action>()?.result,
  });
  return (
    <SettingsPage title={words.yourAccount} readerRole={role} saved={search.has("saved")}>
      <p className="mb-8">{`${name}, ${email}, ${roles[role]}`}</p>
      <SectionHead>{words.newPassword}</SectionHead>
      <Form method="post" {...getFormProps(form)} className="max-w-md space-y-5">
        <FormError errors={form.errors} id={form.errorId} />
        <TextField
          field={fields.current}
          label={words.currentPassword}
          type="password"
          autoComplete="current-password"
        />
        <TextField
          field={fields.password}
          label={words.newPassword}
          type="password"
          autoComplete="new-password"
          hint={words.newPasswordHint}
        />
        <Button name="intent" value="change-password" tone="main">
          {words.setTheNewPassword}
        </Button>
      </Form>
      <SectionHead className="mt-12">{words.appearance}</SectionHead>
      <ThemeSwitch words={portalWords(language).theme} here="/app/settings/account" />
      <SectionHead className="mt-12">{words.signOut}</SectionHead>
      <div className="flex flex-wrap gap-3">
        <Form method="post" action="/sign-out">
          <Button>{words.signOutOnThisDevice}</Button>
        </Form>
        <Form method="post">
          <Button name="intent" value="sign-out-everywhere" tone="bad">
            {words.signOutEverywhere}
          </Button>
        </Form>
      </div>
    </SettingsPage>
  );
}
