import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { Form, useActionData, useSearchParams } from "@remix-run/react";
import { getFormProps, useForm } from "@conform-to/react";
import { z } from "zod";
import { signIn } from "#app/areas/workspaces/commands/sign-in.server.ts";
import { refusalText } from "#app/areas/workspaces/views/refusals.ts";
import { findMember, visitorContext } from "#app/platform/auth/guards.server.ts";
import { parseForm, readForm } from "#app/platform/http/form.server.ts";
import { memberPage } from "#app/platform/http/path.ts";
import { attempt, callerAddress, invalid, refused } from "#app/platform/http/reply.server.ts";
import { secondStepBegun, signedIn } from "#app/platform/http/session-cookie.server.ts";
import { AuthShell } from "#app/platform/ui/auth-shell.tsx";
import { FormError, TextField } from "#app/platform/ui/field.tsx";
import { useWords } from "#app/platform/i18n/use-words.ts";
import { titled } from "#app/platform/http/title.ts";
import { accountWords } from "#words/studio/account.ts";
import { problem } from "#app/words/problem.ts";
import { studioLanguage } from "#app/platform/http/language.server.ts";
import { Notice } from "#app/platform/ui/notice.tsx";
import { Button } from "#app/platform/ui/button.tsx";

export const handle = { hydrate: false };
export const meta = titled(accountWords, (words) => words.signIn.signIn);

const schema = z.object({
  email: z.email({ error: problem("accountEmailMissing") }),
  password: z.string({ error: problem("ownPasswordMissing") }),
});

export async function loader({ request }: LoaderFunctionArgs) {
  return (await findMember(request)) ? redirect("/app") : null;
}

export async function action({ request }: ActionFunctionArgs) {
  const submission = parseForm(await readForm(request), { schema });
  if (submission.status !== "success")
    return invalid(submission.reply({ hideFields: ["password"] }));
  const outcome = await attempt(
    signIn(visitorContext(), {
      ...submission.value,
      ip: callerAddress(request),
      userAgent: request.headers.get("user-agent") ?? "",
    }),
  );
  if (!outcome.done)
    return refused(
      submission.reply({
        formErrors: [refusalText(outcome.reason, studioLanguage(request))],
        hideFields: ["password"],
      }),
    );
  const { isWhole, token } = outcome.value;
  const to = memberPage(request);
  if (!isWhole)
    return redirect(`/sign-in/second?to=${encodeURIComponent(to)}`, {
      headers: { "Set-Cookie": secondStepBegun(token) },
    });
  return redirect(to, {
    headers: { "Set-Cookie": signedIn(token) },
  });
}

export default function SignIn() {
  const words = useWords(accountWords).signIn;
  const [search] = useSearchParams();
  const [form, fields] = useForm<{ email: string; password: string }>({
    lastResult: useActionData<typeof action>()?.result,
    id: "sign-in",
  });
  return (
    <AuthShell title={words.signIn}>
      {search.get("again") ? (
        <Notice role="status" className="mb-5">
          {words.again}
        </Notice>
      ) : null}
      {search.get("reset") ? (
        <Notice role="status" className="mb-5">
          {words.yourNewPasswordIsSet}
        </Notice>
      ) : null}
      <Form method="post" {...getFormProps(form)} className="space-y-5">
        <FormError errors={form.errors} id={form.errorId} />
        <TextField
          field={fields.email}
          label={words.email}
          type="email"
          autoComplete="username"
          required
        />
        <TextField
          field={fields.password}
          label={words.password}
          type="password"
          autoComplete="current-password"
          required
        />
        <Button tone="main" className="w-full">
          {words.signIn}
        </Button>
      </Form>
      <p className="mt-6">
        <a href="/recover">{words.chooseANewPassword}</a>
      </p>
    </AuthShell>
  );
}
