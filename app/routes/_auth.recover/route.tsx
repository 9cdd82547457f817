import { getFormProps, useForm } from "@conform-to/react";
import { redirect, type ActionFunctionArgs } from "@remix-run/node";
import { Form, useActionData, useSearchParams } from "@remix-run/react";
import { z } from "zod";
import { requestRecovery } from "#app/areas/workspaces/commands/request-recovery.server.ts";
import { refusalText } from "#app/areas/workspaces/views/refusals.ts";
import { visitorContext } from "#app/platform/auth/guards.server.ts";
import { parseForm, readForm } from "#app/platform/http/form.server.ts";
import { inEvenTime } from "#app/platform/http/even-time.server.ts";
import { attempt, callerAddress, invalid, refused } from "#app/platform/http/reply.server.ts";
import { AuthShell } from "#app/platform/ui/auth-shell.tsx";
import { FormError, TextField } from "#app/platform/ui/field.tsx";
import { useWords } from "#app/platform/i18n/use-words.ts";
import { titled } from "#app/platform/http/title.ts";
import { accountWords } from "#words/studio/account.ts";
import { problem } from "#app/words/problem.ts";
import { studioLanguage } from "#app/platform/http/language.server.ts";
import { Button } from "#app/platform/ui/button.tsx";

export const handle = { hydrate: false };
export const meta = titled(accountWords, (words) => words.recover.newPassword);

const schema = z.object({ email: z.email({ error: problem("accountEmailMissing") }) });

export async function action({ request }: ActionFunctionArgs) {
  const submission = parseForm(await readForm(request), { schema });
  if (submission.status !== "success") return invalid(submission.reply());
  const outcome = await attempt(
    inEvenTime(
      requestRecovery(visitorContext(), {
        email: submission.value.email,
        ip: callerAddress(request),
      }),
    ),
  );
  return outcome.done
    ? redirect("/recover?sent=1")
    : refused(
        submission.reply({ formErrors: [refusalText(outcome.reason, studioLanguage(request))] }),
      );
}

export default function Recover() {
  const words = useWords(accountWords).recover;
  const [search] = useSearchParams();
  const [form, fields] = useForm<{ email: string }>({
    lastResult: useActionData<typeof action>()?.result,
    id: "recover",
  });
  return (
    <AuthShell title={words.chooseANewPassword}>
      {search.get("sent") ? (
        <p role="status">{words.ifThereIsAnAccount}</p>
      ) : (
        <Form method="post" {...getFormProps(form)} className="space-y-5">
          <FormError errors={form.errors} id={form.errorId} />
          <TextField
            field={fields.email}
            label={words.email}
            type="email"
            autoComplete="username"
            required
          />
          <Button tone="main" className="w-full">
            {words.emailMeALink}
          </Button>
        </Form>
      )}
    </AuthShell>
  );
}
