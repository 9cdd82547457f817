import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData, useSearchParams } from "@remix-run/react";
import { endSession } from "#app/areas/workspaces/commands/end-session.server.ts";
import {
  addSecondFactor,
  removeSecondFactor,
  renewRecoveryCodes,
} from "#app/areas/workspaces/commands/second-factor.server.ts";
import { findSecurityPage } from "#app/areas/workspaces/queries/find-security-page.server.ts";
import { SecondFactor } from "#app/areas/workspaces/views/second-factor.tsx";
import { SecurityLog } from "#app/areas/workspaces/views/security-log.tsx";
import { Sessions } from "#app/areas/workspaces/views/sessions.tsx";
import { SettingsPage } from "#app/areas/workspaces/views/settings-page.tsx";
import { requireConfirmedMember, type MemberContext } from "#app/platform/auth/guards.server.ts";
import { newTotpSecret, totpAddress } from "#app/platform/auth/totp.server.ts";
import { readForm } from "#app/platform/http/form.server.ts";
import { formText } from "#app/platform/http/form-text.ts";
import { attempt } from "#app/platform/http/reply.server.ts";
import { titled } from "#app/platform/http/title.ts";
import { useWords } from "#app/platform/i18n/use-words.ts";
import { qrPath } from "#app/platform/ui/qr.ts";
import { accountWords } from "#words/studio/account.ts";

export const meta = titled(accountWords, (words) => words.security.title);

/** A code app's address is offered with each page, and stored only with a code of that app. */
const offer = (secret: string, { actor }: MemberContext) => ({
  secret,
  qr: qrPath(totpAddress(secret, actor.email)),
});

export async function loader({ request }: LoaderFunctionArgs) {
  const context = await requireConfirmedMember(request);
  const page = await findSecurityPage(context);
  return { ...page, offer: page.hasCodeApp ? null : offer(newTotpSecret(), context) };
}

const HERE = "/app/settings/security";

export async function action({ request }: ActionFunctionArgs) {
  const context = await requireConfirmedMember(request);
  const form = await readForm(request);
  switch (form.get("intent")) {
    case "add-second-factor": {
      const secret = formText(form, "secret");
      if (!/^[A-Z2-7]{32}$/u.test(secret)) throw new Response(null, { status: 400 });
      const code = formText(form, "code");
      const outcome = await attempt(addSecondFactor(context, { secret, code }));
      return outcome.done
        ? data({ codes: outcome.value, reason: null, offer: null })
        : data(
            { codes: null, reason: outcome.reason, offer: offer(secret, context) },
            { status: 409 },
          );
    }
    case "renew-recovery-codes":
      return data({ codes: await renewRecoveryCodes(context), reason: null, offer: null });
    case "remove-second-factor":
      await removeSecondFactor(context);
      return redirect(`${HERE}?saved=1`);
    case "end-session":
      await attempt(endSession(context, formText(form, "id")));
      return redirect(`${HERE}?saved=1`);
    default:
      throw new Response(null, { status: 400 });
  }
}

export default function Security() {
  const words = useWords(accountWords).security;
  const page = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const [search] = useSearchParams();
  return (
    <SettingsPage title={words.title} readerRole={page.role} saved={search.has("saved")}>
      <SecondFactor
        hasCodeApp={page.hasCodeApp}
        codesLeft={page.codesLeft}
        offer={answer?.offer ?? page.offer}
        codes={answer?.codes ?? null}
        reason={answer?.reason ?? null}
      />
      <Sessions sessions={page.sessions} />
      <SecurityLog events={page.events} role={page.role} />
    </SettingsPage>
  );
}
