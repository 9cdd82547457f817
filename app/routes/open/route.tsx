import { readForm } from "#app/platform/http/form.server.ts";
import { formText } from "#app/platform/http/form-text.ts";
import {
  redirect,
  data,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { portalWords } from "#words/portal.ts";
import { requestLinkByEmail } from "#app/areas/sharing/commands/request-link-by-email.server.ts";
import { visitorContext } from "#app/platform/auth/guards.server.ts";
import { inEvenTime } from "#app/platform/http/even-time.server.ts";
import { attempt, callerAddress } from "#app/platform/http/reply.server.ts";
import { FormError, TextField } from "#app/platform/ui/field.tsx";
import { acceptedLanguage } from "#app/platform/http/language.server.ts";
import { Notice } from "#app/platform/ui/notice.tsx";
import { Button } from "#app/platform/ui/button.tsx";

export const handle = { hydrate: false };
export const meta: MetaFunction<typeof loader> = ({ data: found }) => [
  { title: `${portalWords(found?.page.locale ?? "en").open.without} · Milepost` },
];

/**
 * The page for anyone who comes to a project without a session: the same whether the project exists
 * or not.
 */
export function loader({ request }: LoaderFunctionArgs) {
  const { searchParams } = new URL(request.url);
  const locale = acceptedLanguage(request);
  return {
    page: { locale },
    projectId: searchParams.get("project") ?? "",
    isSent: searchParams.has("sent"),
    isOut: searchParams.has("out"),
  };
}

export async function action({ request }: ActionFunctionArgs) {
  const form = await readForm(request);
  const [projectId, email] = [formText(form, "projectId"), formText(form, "email")];
  if (!/^[^\s@]+@[^\s@]+$/u.test(email.trim()))
    return data({ email, reason: "email-missing" }, { status: 400 });
  const asked = { projectId, email, ip: callerAddress(request) };
  const outcome = await attempt(inEvenTime(requestLinkByEmail(visitorContext(), asked)));
  return outcome.done
    ? redirect("/open?sent=1")
    : data({ email, reason: outcome.reason }, { status: 409 });
}

export default function OpenWithoutLink() {
  const { page, projectId, isSent, isOut } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const words = portalWords(page.locale);
  const sentence = answer ? (words.refusals[answer.reason] ?? "") : "";
  const isAboutEmail = answer?.reason === "email-missing";
  return (
    <main className="mx-auto flex min-h-svh max-w-xl flex-col justify-center px-5 py-16 sm:px-8">
      <h1 className="text-3xl">{words.open.without}</h1>
      {isOut ? (
        <Notice role="status" className="mt-6">
          {words.viewer.signedOut}
        </Notice>
      ) : null}
      {isSent ? (
        <Notice role="status" className="mt-6">
          {words.open.withoutSent}
        </Notice>
      ) : (
        <>
          <p className="mt-4 mb-6">{words.open.withoutText}</p>
          <form method="post" className="max-w-md space-y-4">
            <FormError errors={sentence && !isAboutEmail ? [sentence] : []} />
            <input type="hidden" name="projectId" value={projectId} />
            <TextField
              field={{
                id: "email",
                name: "email",
                initialValue: answer?.email,
                errors: isAboutEmail ? [sentence] : [],
              }}
              label={words.open.email}
              type="text"
              inputMode="email"
              autoComplete="email"
              maxLength={254}
            />
            <Button tone="main">{words.open.sendNew}</Button>
          </form>
        </>
      )}
    </main>
  );
}
