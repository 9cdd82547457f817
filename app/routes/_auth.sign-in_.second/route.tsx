import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { Form, useActionData } from "@remix-run/react";
import { endSecondStep } from "#app/areas/workspaces/commands/second-factor.server.ts";
import { startSession } from "#app/areas/workspaces/commands/sign-in.server.ts";
import { useRefusalText } from "#app/areas/workspaces/views/use-refusal-text.ts";
import { visitorContext } from "#app/platform/auth/guards.server.ts";
import { readCookie } from "#app/platform/http/cookies.server.ts";
import { readForm } from "#app/platform/http/form.server.ts";
import { formText } from "#app/platform/http/form-text.ts";
import { attempt, callerAddress } from "#app/platform/http/reply.server.ts";
import {
  secondStepOver,
  SECOND_COOKIE,
  signedIn,
} from "#app/platform/http/session-cookie.server.ts";
import { memberPage } from "#app/platform/http/path.ts";
import { titled } from "#app/platform/http/title.ts";
import { useWords } from "#app/platform/i18n/use-words.ts";
import { AuthShell } from "#app/platform/ui/auth-shell.tsx";
import { Button } from "#app/platform/ui/button.tsx";
import { FormError, TextField } from "#app/platform/ui/field.tsx";
import { accountWords } from "#words/studio/account.ts";

export const handle = { hydrate: false };
export const meta = titled(accountWords, (words) => words.secondStep.yourCode);

export function loader({ request }: LoaderFunctionArgs) {
  return readCookie(request, SECOND_COOKIE) ? null : redirect("/sign-in");
}

export async function action({ request }: ActionFunctionArgs) {
  const { db, now } = visitorContext();
  const code = formText(await readForm(request), "code");
  const token = readCookie(request, SECOND_COOKIE) ?? "";
  const ip = callerAddress(request);
  const outcome = await attempt(endSecondStep(db, { token, code, ip, now }));
  if (!outcome.done)
    return outcome.reason === "sign-in-again"
      ? redirect("/sign-in?again=1")
      : data({ reason: outcome.reason }, { status: 409 });
  const userAgent = request.headers.get("user-agent") ?? "";
  const session = await startSession(db, { userId: outcome.value, ip, userAgent, now });
  return redirect(memberPage(request), {
    headers: [
      ["Set-Cookie", signedIn(session)],
      ["Set-Cookie", secondStepOver()],
    ],
  });
}

export default function SecondStep() {
  const words = useWords(accountWords).secondStep;
  const refusalText = useRefusalText();
  const reason = useActionData<typeof action>()?.reason;
  return (
    <AuthShell title={words.yourCode}>
      <Form method="post" className="space-y-5">
        <FormError errors={reason && reason !== "code-wrong" ? [refusalText(reason)] : []} />
        <TextField
          field={{
            id: "code",
            name: "code",
            errors: reason === "code-wrong" ? [refusalText(reason)] : undefined,
          }}
          label={words.codeFromYourApp}
          hint={words.codeHint}
          autoComplete="one-time-code"
          required
        />
        <Button tone="main" className="w-full">
          {words.signIn}
        </Button>
      </Form>
      <p className="mt-6">
        <a href="/sign-in">{words.startAgain}</a>
      </p>
    </AuthShell>
  );
}
