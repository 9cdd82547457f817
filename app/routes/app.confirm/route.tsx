import {
  data,
  redirectDocument,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
} from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import {
  confirmByPasskey,
  confirmMember,
} from "#app/areas/workspaces/commands/confirm-member.server.ts";
import { findPasskeyRequest } from "#app/areas/workspaces/queries/find-passkey-request.server.ts";
import { UsePasskey } from "#app/areas/workspaces/views/security/use-passkey.tsx";
import { useRefusalText } from "#app/areas/workspaces/views/use-refusal-text.ts";
import { requireMember } from "#app/platform/auth/guards.server.ts";
import { readForm } from "#app/platform/http/form.server.ts";
import { formText } from "#app/platform/http/form-text.ts";
import { memberPage } from "#app/platform/http/path.ts";
import { attempt, callerAddress } from "#app/platform/http/reply.server.ts";
import { titled } from "#app/platform/http/title.ts";
import { useWords } from "#app/platform/i18n/use-words.ts";
import { Button } from "#app/platform/ui/button.tsx";
import { FormError, TextField } from "#app/platform/ui/field.tsx";
import { PageTitle } from "#app/platform/ui/pages.tsx";
import { accountWords } from "#words/studio/account.ts";

export const meta = titled(accountWords, (words) => words.confirm.title);

export async function loader({ request }: LoaderFunctionArgs) {
  const context = await requireMember(request);
  return { email: context.actor.email, passkey: await findPasskeyRequest(context) };
}

/** A refused passkey has used up what the device signs, so the page is made again. */
export const shouldRevalidate = () => true;

/** The password or a passkey again, for what money, keys, people and exports depend on. */
export async function action({ request }: ActionFunctionArgs) {
  const context = await requireMember(request);
  const form = await readForm(request);
  const ip = callerAddress(request);
  const outcome = await attempt(
    form.has("passkey")
      ? confirmByPasskey(context, { answer: formText(form, "passkey"), ip })
      : confirmMember(context, { password: formText(form, "password"), ip }),
  );
  if (!outcome.done) return data({ reason: outcome.reason }, { status: 409 });
  // It may lead to a download.
  return redirectDocument(memberPage(request));
}

export default function Confirm() {
  const words = useWords(accountWords).confirm;
  const refusalText = useRefusalText();
  const { email, passkey } = useLoaderData<typeof loader>();
  const reason = useActionData<typeof action>()?.reason;
  const isWrong = reason === "wrong-credentials";
  return (
    <>
      <PageTitle title={words.title} />
      <p className="mb-6 max-w-[62ch]">{words.why}</p>
      <Form method="post" reloadDocument className="max-w-md space-y-5">
        <FormError errors={reason && !isWrong ? [refusalText(reason)] : []} />
        <input type="hidden" name="username" autoComplete="username" value={email} />
        <TextField
          field={{
            id: "password",
            name: "password",
            errors: isWrong ? [words.wrongPassword] : undefined,
          }}
          label={words.password}
          type="password"
          autoComplete="current-password"
          required
        />
        <Button tone="main">{words.goOn}</Button>
      </Form>
      <div className="mt-5 max-w-md">
        <UsePasskey label={words.usePasskey} options={passkey} />
      </div>
    </>
  );
}
