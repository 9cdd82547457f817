import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData, useSearchParams } from "@remix-run/react";
import { findSecurityPage } from "#app/areas/workspaces/queries/find-security-page.server.ts";
import { canRemoveFactor } from "#app/areas/workspaces/rules/second-factors.ts";
import { CodeApp } from "#app/areas/workspaces/views/security/code-app.tsx";
import { Passkeys } from "#app/areas/workspaces/views/security/passkeys.tsx";
import {
  NewRecoveryCodes,
  RecoveryCodes,
} from "#app/areas/workspaces/views/security/recovery-codes.tsx";
import { SecurityLog } from "#app/areas/workspaces/views/security/security-log.tsx";
import { Sessions } from "#app/areas/workspaces/views/security/sessions.tsx";
import { StudioAsks } from "#app/areas/workspaces/views/security/studio-asks.tsx";
import { SettingsPage } from "#app/areas/workspaces/views/settings-page.tsx";
import { requireConfirmedMember, type MemberContext } from "#app/platform/auth/guards.server.ts";
import { newTotpSecret, totpAddress } from "#app/platform/auth/totp.server.ts";
import { readForm } from "#app/platform/http/form.server.ts";
import { formText } from "#app/platform/http/form-text.ts";
import { attempt } from "#app/platform/http/reply.server.ts";
import { titled } from "#app/platform/http/title.ts";
import { useWords } from "#app/platform/i18n/use-words.ts";
import { Notice } from "#app/platform/ui/notice.tsx";
import { qrPath } from "#app/platform/ui/qr.ts";
import { accountWords } from "#words/studio/account.ts";
import { INTENTS } from "./intents.server.ts";

export const meta = titled(accountWords, (words) => words.security.title);

/** A refused passkey has used up what the device signs, so the page is made again. */
export const shouldRevalidate = () => true;

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

export async function action({ request }: ActionFunctionArgs) {
  const context = await requireConfirmedMember(request);
  const form = await readForm(request);
  const intent = formText(form, "intent");
  const act = Object.hasOwn(INTENTS, intent) ? INTENTS[intent] : undefined;
  if (!act) throw new Response(null, { status: 400 });
  const outcome = await attempt(act(context, form));
  if (!outcome.done) {
    const again = intent === "add-code-app" ? offer(formText(form, "secret"), context) : null;
    return data({ intent, reason: outcome.reason, codes: [], offer: again }, { status: 409 });
  }
  const codes = outcome.value;
  return codes.length > 0
    ? data({ intent, reason: null, codes, offer: null })
    : redirect("/app/settings/security?saved=1");
}

export default function Security() {
  const words = useWords(accountWords).security;
  const page = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const [search] = useSearchParams();
  const here = page.sessions.find(({ isThis }) => isThis);
  const factors = page.passkeys.length + (page.hasCodeApp ? 1 : 0);
  const isLast = factors === 1;
  const lastStays = !canRemoveFactor({ isLast, isNeeded: page.needsSecondFactor }).allowed;
  const reasonOf = (...intents: string[]) =>
    answer && intents.includes(answer.intent) ? answer.reason : null;
  return (
    <SettingsPage title={words.title} readerRole={page.role} saved={search.has("saved")}>
      {page.lacksFactor ? <Notice className="mb-8">{words.factorNeeded}</Notice> : null}
      {answer?.codes.length ? <NewRecoveryCodes codes={answer.codes} /> : null}
      <Passkeys
        passkeys={page.passkeys}
        options={page.passkeyOptions}
        device={here ? words.device(here.device) : ""}
        lastStays={lastStays}
        reason={reasonOf("add-passkey", "remove-passkey")}
      />
      <CodeApp
        hasCodeApp={page.hasCodeApp}
        lastStays={lastStays}
        offer={answer?.offer ?? page.offer}
        reason={reasonOf("add-code-app", "remove-code-app")}
      />
      {page.lacksFactor ? null : (
        <>
          {factors > 0 ? <RecoveryCodes codesLeft={page.codesLeft} /> : null}
          {page.role === "owner" ? (
            <StudioAsks
              isNeeded={page.needsSecondFactor}
              reason={reasonOf("need-second-factors")}
            />
          ) : null}
          <Sessions sessions={page.sessions} />
          <SecurityLog events={page.events} role={page.role} />
        </>
      )}
    </SettingsPage>
  );
}
