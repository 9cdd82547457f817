import { parseWithZod } from "@conform-to/zod/v4";
import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { Form, useActionData, useSearchParams } from "@remix-run/react";
import { getFormProps, useForm } from "@conform-to/react";
import { z } from "zod";
import { signIn } from "#app/areas/workspaces/commands/sign-in.server.ts";
import { refusalText } from "#app/areas/workspaces/views/refusals.ts";
import { findMember, visitorContext } from "#app/platform/auth/guards.server.ts";
import { attempt, callerAddress, invalid, refused } from "#app/platform/http/reply.server.ts";
import { signedIn } from "#app/platform/http/session-cookie.server.ts";
import { AuthShell } from "#app/platform/ui/auth-shell.tsx";
import { FormError, TextField } from "#app/platform/ui/field.tsx";

export const handle = { hydrate: false };
export const meta: MetaFunction = () => [{ title: "Sign in · Milepost" }];

const schema = z.object({
  email: z.email({ error: "Enter the email of your account." }),
  password: z.string({ error: "Enter your password." }),
});

export async function loader({ request }: LoaderFunctionArgs) {
  return (await findMember(request)) ? redirect("/app") : null;
}

export async function action({ request }: ActionFunctionArgs) {
  const submission = parseWithZod(await request.formData(), { schema });
  if (submission.status !== "success")
    return invalid(submission.reply({ hideFields: ["password"] }));
  const outcome = await attempt(
    signIn(visitorContext(request), {
      ...submission.value,
      ip: callerAddress(request),
      userAgent: request.headers.get("user-agent") ?? "",
    }),
  );
  if (!outcome.done)
    return refused(
      submission.reply({ formErrors: [refusalText(outcome.reason)], hideFields: ["password"] }),
    );
  const to = new URL(request.url).searchParams.get("to") ?? "/app";
  return redirect(/^\/app(\/|$)/u.test(to) ? to : "/app", {
    headers: { "Set-Cookie": signedIn(outcome.value) },
  });
}

export default function SignIn() {
  const [search] = useSearchParams();
  const [form, fields] = useForm<{ email: string; password: string }>({
    lastResult: useActionData<typeof action>()?.result,
    id: "sign-in",
  });
  return (
    <AuthShell title="Sign in">
      {search.get("reset") ? (
        <p role="status" className="border-accent bg-sheet mb-5 border-l-4 px-4 py-3">
          Your new password is set. Sign in with it.
        </p>
      ) : null}
      <Form method="post" {...getFormProps(form)} className="space-y-5">
        <FormError errors={form.errors} id={form.errorId} />
        <TextField
          field={fields.email}
          label="Email"
          type="email"
          autoComplete="username"
          required
        />
        <TextField
          field={fields.password}
          label="Password"
          type="password"
          autoComplete="current-password"
          required
        />
        <button className="button w-full" data-tone="main">
          Sign in
        </button>
      </Form>
      <p className="mt-6">
        <a href="/recover">Choose a new password</a>
      </p>
    </AuthShell>
  );
}
