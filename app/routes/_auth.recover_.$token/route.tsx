import { getFormProps, useForm } from "@conform-to/react";
import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { resetPassword } from "#app/areas/workspaces/commands/reset-password.server.ts";
import { findToken } from "#app/areas/workspaces/queries/find-token.server.ts";
import { refusalText } from "#app/areas/workspaces/views/refusals.ts";
import { visitorContext } from "#app/platform/auth/guards.server.ts";
import { parseForm, readForm } from "#app/platform/http/form.server.ts";
import { attempt, invalid, refused } from "#app/platform/http/reply.server.ts";
import { AuthShell } from "#app/platform/ui/auth-shell.tsx";
import { FormError, TextField } from "#app/platform/ui/field.tsx";
import { useWords } from "#app/platform/i18n/use-words.ts";
import { titled } from "#app/platform/http/title.ts";
import { accountWords } from "#words/studio/account.ts";
import { problem } from "#app/words/problem.ts";
import { studioLanguage } from "#app/platform/http/language.server.ts";
import { Button } from "#app/platform/ui/button.tsx";

export const handle = { hydrate: false };
export const meta = titled(accountWords, (words) => words.reset.newPassword);

const schema = z.object({ password: z.string({ error: problem("passwordMissing") }) });

export async function loader({ params }: LoaderFunctionArgs) {
  return {
    isGood: (await findToken(visitorContext(), "recovery", params.token ?? "")) !== null,
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const submission = parseForm(await readForm(request), { schema });
  if (submission.status !== "success") return invalid(submission.reply());
  const outcome = await attempt(
    resetPassword(visitorContext(), {
      token: params.token ?? "",
      password: submission.value.password,
    }),
  );
  return outcome.done
    ? redirect("/sign-in?reset=1")
    : refused(
        submission.reply({
          formErrors: [refusalText(outcome.reason, studioLanguage(request))],
          hideFields: ["password"],
        }),
      );
}

export default function Reset() {
  const words = useWords(accountWords).reset;
  const { isGood } = useLoaderData<typeof loader>();
  const [form, fields] = useForm<{ password: string }>({
    lastResult: useActionData<typeof action>()?.result,
    id: "reset",
  });
  return (
    <AuthShell title={words.chooseANewPassword}>
      {isGood ? (
        <Form method="post" {...getFormProps(form)} className="space-y-5">
          <FormError errors={form.errors} id={form.errorId} />
          <TextField
            field={fields.password}
            label={words.newPassword}
            type="password"
            autoComplete="new-password"
            hint={words.newPasswordHint}
            required
          />
          <Button tone="main" className="w-full">
            {words.setTheNewPassword}
          </Button>
        </Form>
      ) : (
        <p>
          {words.thisLinkWasUsed} <a href="/recover">{words.askForANewLink}</a>
        </p>
      )}
    </AuthShell>
  );
}
