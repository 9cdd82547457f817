import { getFormProps, useForm } from "@conform-to/react";
import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { joinWorkspace } from "#app/areas/workspaces/commands/join-workspace.server.ts";
import { findToken } from "#app/areas/workspaces/queries/find-token.server.ts";
import { refusalText } from "#app/areas/workspaces/views/refusals.ts";
import { visitorContext } from "#app/platform/auth/guards.server.ts";
import { parseForm, readForm } from "#app/platform/http/form.server.ts";
import { attempt, invalid, refused } from "#app/platform/http/reply.server.ts";
import { signedIn } from "#app/platform/http/session-cookie.server.ts";
import { AuthShell } from "#app/platform/ui/auth-shell.tsx";
import { FormError, TextField } from "#app/platform/ui/field.tsx";
import { useWords } from "#app/platform/i18n/use-words.ts";
import { titled } from "#app/platform/http/title.ts";
import { accountWords } from "#words/studio/account.ts";
import { problem } from "#app/words/problem.ts";
import { studioLanguage } from "#app/platform/http/language.server.ts";
import { Button } from "#app/platform/ui/button.tsx";

export const handle = { hydrate: false };
export const meta = titled(accountWords, (words) => words.join.join);

const schema = z.object({
  name: z
    .string({ error: problem("ownNameMissing") })
    .trim()
    .min(1)
    .max(120, problem("tooLong", 120)),
  password: z.string({ error: problem("passwordMissing") }),
});

export async function loader({ params }: LoaderFunctionArgs) {
  const token = await findToken(visitorContext(), "invitation", params.token ?? "");
  return { invitation: token && { workspace: token.workspace?.name ?? "", email: token.email } };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const submission = parseForm(await readForm(request), { schema });
  if (submission.status !== "success") return invalid(submission.reply());
  const outcome = await attempt(
    joinWorkspace(visitorContext(), {
      token: params.token ?? "",
      ...submission.value,
      userAgent: request.headers.get("user-agent") ?? "",
    }),
  );
  return outcome.done
    ? redirect("/app", { headers: { "Set-Cookie": signedIn(outcome.value) } })
    : refused(
        submission.reply({
          formErrors: [refusalText(outcome.reason, studioLanguage(request))],
          hideFields: ["password"],
        }),
      );
}

export default function Join() {
  const words = useWords(accountWords).join;
  const { invitation } = useLoaderData<typeof loader>();
  const [form, fields] = useForm<{ name: string; password: string }>({
    lastResult: useActionData<typeof action>()?.result,
    id: "join",
  });
  return (
    <AuthShell
      title={
        invitation ? words.joinWorkspace(invitation.workspace) : words.thisInvitationIsNoLonger
      }
    >
      {invitation ? (
        <Form method="post" {...getFormProps(form)} className="space-y-5">
          <FormError errors={form.errors} id={form.errorId} />
          <p>{words.youllSignInAs(invitation.email)}</p>
          <TextField field={fields.name} label={words.yourName} autoComplete="name" required />
          <TextField
            field={fields.password}
            label={words.password}
            type="password"
            autoComplete="new-password"
            hint={words.passwordHint}
            required
          />
          <Button tone="main" className="w-full">
            {words.joinWorkspace(invitation.workspace)}
          </Button>
        </Form>
      ) : (
        <p>{words.askThePersonWhoInvited}</p>
      )}
    </AuthShell>
  );
}
