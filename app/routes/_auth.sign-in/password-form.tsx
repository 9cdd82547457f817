import { getFormProps, useForm, type SubmissionResult } from "@conform-to/react";
import { Form } from "@remix-run/react";
import { useWords } from "#app/platform/i18n/use-words.ts";
import { Button } from "#app/platform/ui/button.tsx";
import { FormError, TextField } from "#app/platform/ui/field.tsx";
import { accountWords } from "#words/studio/account.ts";

/** Email and password. */
export function PasswordForm({ lastResult }: { lastResult: SubmissionResult | undefined }) {
  const words = useWords(accountWords).signIn;
  const [form, fields] = useForm<{ email: string; password: string }>({
    lastResult,
    id: "sign-in",
  });
  return (
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
  );
}
