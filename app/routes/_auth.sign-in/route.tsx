import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData, useSearchParams } from "@remix-run/react";
import { z } from "zod";
import { signIn, signInWithPasskey } from "#app/areas/workspaces/commands/sign-in.server.ts";
import { refusalText } from "#app/areas/workspaces/views/refusals.ts";
import { passkeyPurpose } from "#app/areas/workspaces/rules/second-factors.ts";
import { UsePasskey } from "#app/areas/workspaces/views/security/use-passkey.tsx";
import { findMember, visitorContext } from "#app/platform/auth/guards.server.ts";
import { authenticationOptions } from "#app/platform/auth/passkeys.server.ts";
import { parseForm, readForm } from "#app/platform/http/form.server.ts";
import { formText } from "#app/platform/http/form-text.ts";
import { memberPage } from "#app/platform/http/path.ts";
import { attempt, callerAddress, invalid, refused } from "#app/platform/http/reply.server.ts";
import { secondStepBegun, signedIn } from "#app/platform/http/session-cookie.server.ts";
import { AuthShell } from "#app/platform/ui/auth-shell.tsx";
import { useWords } from "#app/platform/i18n/use-words.ts";
import { titled } from "#app/platform/http/title.ts";
import { accountWords } from "#words/studio/account.ts";
import { problem } from "#app/words/problem.ts";
import { studioLanguage } from "#app/platform/http/language.server.ts";
import { FormError } from "#app/platform/ui/field.tsx";
import { Notice } from "#app/platform/ui/notice.tsx";
import { PasswordForm } from "./password-form.tsx";

/** A refused passkey has used up what the device signs, so the page is made again. */
export const shouldRevalidate = () => true;

export const meta = titled(accountWords, (words) => words.signIn.signIn);

const schema = z.object({
  email: z.email({ error: problem("accountEmailMissing") }),
  password: z.string({ error: problem("ownPasswordMissing") }),
});

export async function loader({ request }: LoaderFunctionArgs) {
  if (await findMember(request)) return redirect("/app");
  const { baseUrl, now } = visitorContext();
  const purpose = passkeyPurpose("sign-in");
  return { passkey: await authenticationOptions({ purpose, baseUrl, now }) };
}

export async function action({ request }: ActionFunctionArgs) {
  const form = await readForm(request);
  if (form.has("passkey")) return signInByDevice(request, formText(form, "passkey"));
  const submission = parseForm(form, { schema });
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

async function signInByDevice(request: Request, answer: string) {
  const ip = callerAddress(request);
  const userAgent = request.headers.get("user-agent") ?? "";
  const outcome = await attempt(signInWithPasskey(visitorContext(), { answer, ip, userAgent }));
  if (outcome.done)
    return redirect(memberPage(request), { headers: { "Set-Cookie": signedIn(outcome.value) } });
  const problem = refusalText(outcome.reason, studioLanguage(request));
  return data({ result: undefined, problem }, { status: 409 });
}

export default function SignIn() {
  const words = useWords(accountWords).signIn;
  const { passkey } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const [search] = useSearchParams();
  const problem = answer && "problem" in answer ? answer.problem : null;
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
      <FormError errors={problem ? [problem] : []} />
      <PasswordForm lastResult={answer?.result} />
      <div className="mt-5">
        <UsePasskey label={words.signInWithPasskey} options={passkey} />
      </div>
      <p className="mt-6">
        <a href="/recover">{words.chooseANewPassword}</a>
      </p>
    </AuthShell>
  );
}
