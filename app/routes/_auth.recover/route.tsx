import { getFormProps, useForm } from "@conform-to/react";
import { parseWithZod } from "@conform-to/zod/v4";
import { redirect, type ActionFunctionArgs, type MetaFunction } from "@remix-run/node";
import { Form, useActionData, useSearchParams } from "@remix-run/react";
import { z } from "zod";
import { requestRecovery } from "#app/areas/workspaces/commands/request-recovery.server.ts";
import { refusalText } from "#app/areas/workspaces/views/refusals.ts";
import { visitorContext } from "#app/platform/auth/guards.server.ts";
import { attempt, callerAddress, invalid, refused } from "#app/platform/http/reply.server.ts";
import { AuthShell } from "#app/platform/ui/auth-shell.tsx";
import { FormError, TextField } from "#app/platform/ui/field.tsx";

export const handle = { hydrate: false };
export const meta: MetaFunction = () => [{ title: "New password · Milepost" }];

const schema = z.object({ email: z.email({ error: "Enter the email of your account." }) });

export async function action({ request }: ActionFunctionArgs) {
  const submission = parseWithZod(await request.formData(), { schema });
  if (submission.status !== "success") return invalid(submission.reply());
  const outcome = await attempt(
    requestRecovery(visitorContext(request), {
      email: submission.value.email,
      ip: callerAddress(request),
    }),
  );
  return outcome.done
    ? redirect("/recover?sent=1")
    : refused(submission.reply({ formErrors: [refusalText(outcome.reason)] }));
}

export default function Recover() {
  const [search] = useSearchParams();
  const [form, fields] = useForm<{ email: string }>({
    lastResult: useActionData<typeof action>()?.result,
    id: "recover",
  });
  return (
    <AuthShell title="Choose a new password">
      {search.get("sent") ? (
        <p role="status">
          If there is an account with that email, a link is on its way. It works for an hour.
        </p>
      ) : (
        <Form method="post" {...getFormProps(form)} className="space-y-5">
          <FormError errors={form.errors} id={form.errorId} />
          <TextField
            field={fields.email}
            label="Email"
            type="email"
            autoComplete="username"
            required
          />
          <button className="button w-full" data-tone="main">
            Email me a link
          </button>
        </Form>
      )}
    </AuthShell>
  );
}
