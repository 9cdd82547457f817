import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { endSecondStep } from "#app/areas/workspaces/commands/second-factors/second-step.server.ts";
import { startSession } from "#app/areas/workspaces/commands/sign-in.server.ts";
import { findSecondStep } from "#app/areas/workspaces/queries/find-second-step.server.ts";
import { UsePasskey } from "#app/areas/workspaces/views/security/use-passkey.tsx";
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

export const meta = titled(accountWords, (words) => words.secondStep.title);

/** A refused passkey has used up what the device signs, so the page is made again. */
export const shouldRevalidate = () => true;

export async function loader({ request }: LoaderFunctionArgs) {
  const token = readCookie(request, SECOND_COOKIE);
  if (!token) return redirect("/sign-in");
  return (await findSecondStep(visitorContext(), token)) ?? redirect("/sign-in?again=1");
}

export async function action({ request }: ActionFunctionArgs) {
  const context = visitorContext();
  const form = await readForm(request);
  const token = readCookie(request, SECOND_COOKIE) ?? "";
  const ip = callerAddress(request);
  const proof = form.has("passkey")
    ? { passkey: formText(form, "passkey") }
    : { code: formText(form, "code") };
  const outcome = await attempt(endSecondStep(context, { token, proof, ip }));
  if (!outcome.done)
    return outcome.reason === "sign-in-again"
      ? redirect("/sign-in?again=1")
      : data({ reason: outcome.reason }, { status: 409 });
  const { db, now } = context;
  const userAgent = request.headers.get("user-agent") ?? "";
  const user = { userId: outcome.value, method: "second-factor" as const };
  const session = await startSession(db, { ...user, ip, userAgent, now });
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
  const { hasCodeApp, passkey } = useLoaderData<typeof loader>();
  const reason = useActionData<typeof action>()?.reason;
  return (
    <AuthShell title={words.title}>
      <FormError errors={reason && reason !== "code-wrong" ? [refusalText(reason)] : []} />
      <UsePasskey label={words.signInWithPasskey} options={passkey} tone="main" />
      <Form method="post" className={passkey ? "mt-8 space-y-5" : "space-y-5"}>
        <TextField
          field={{
            id: "code",
            name: "code",
            errors: reason === "code-wrong" ? [refusalText(reason)] : undefined,
          }}
          label={hasCodeApp ? words.code : words.recoveryCode}
          hint={hasCodeApp ? words.codeHint : words.recoveryHint}
          autoComplete="one-time-code"
          required
        />
        <Button tone={passkey ? undefined : "main"} className="w-full">
          {words.signIn}
        </Button>
      </Form>
      <p className="mt-6">
        <a href="/sign-in">{words.startAgain}</a>
      </p>
    </AuthShell>
  );
}
