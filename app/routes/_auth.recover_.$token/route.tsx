import { getFormProps, useForm } from "@conform-to/react";
import { parseWithZod } from "@conform-to/zod/v4";
import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { resetPassword } from "#app/areas/workspaces/commands/reset-password.server.ts";
import { findToken } from "#app/areas/workspaces/queries/find-token.server.ts";
import { refusalText } from "#app/areas/workspaces/views/refusals.ts";
import { visitorContext } from "#app/platform/auth/guards.server.ts";
import { attempt, invalid, refused } from "#app/platform/http/reply.server.ts";
import { AuthShell } from "#app/platform/ui/auth-shell.tsx";
import { FormError, TextField } from "#app/platform/ui/field.tsx";

export const handle = { hydrate: false };
export const meta: MetaFunction = () => [{ title: "New password · Milepost" }];

const schema = z.object({ password: z.string({ error: "Choose a password." }) });

export async function loader({ request, params }: LoaderFunctionArgs) {
  return {
    isGood: (await findToken(visitorContext(request), "recovery", params.token ?? "")) !== null,
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const submission = parseWithZod(await request.formData(), { schema });
  if (submission.status !== "success") return invalid(submission.reply());
  const outcome = await attempt(
    resetPassword(visitorContext(request), {
      token: params.token ?? "",
      password: submission.value.password,
    }),
  );
  return outcome.done
    ? redirect("/sign-in?reset=1")
    : refused(
        submission.reply({ formErrors: [refusalText(outcome.reason)], hideFields: ["password"] }),
      );
}

export default function Reset() {
  const { isGood } = useLoaderData<typeof loader>();
  const [form, fields] = useForm<{ password: string }>({
    lastResult: useActionData<typeof action>()?.result,
    id: "reset",
  });
  return (
    <AuthShell title="Choose a new password">
      {isGood ? (
        <Form method="post" {...getFormProps(form)} className="space-y-5">
          <FormError errors={form.errors} id={form.errorId} />
          <TextField
            field={fields.password}
            label="New password"
            type="password"
            autoComplete="new-password"
            hint="At least 12 characters. You'll be signed out everywhere else."
            required
          />
          <button className="button w-full" data-tone="main">
            Set the new password
          </button>
        </Form>
      ) : (
        <p>
          {refusalText("link-used-or-expired")} <a href="/recover">Ask for a new link</a>
        </p>
      )}
    </AuthShell>
  );
}
