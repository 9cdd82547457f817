import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { declineAgreement } from "#app/areas/agreements/commands/decline-agreement.server.ts";
import { sendSigningCode } from "#app/areas/agreements/commands/send-signing-code.server.ts";
import { viewAgreement } from "#app/areas/agreements/commands/view-agreement.server.ts";
import { findAgreementForGuest } from "#app/areas/agreements/queries/find-agreement.server.ts";
import { agreementWords } from "#app/areas/agreements/rules/agreement-words.ts";
import { isOpen } from "#app/areas/agreements/rules/agreement-states.ts";
import { signAgreement } from "#app/areas/portal/commands/sign-agreement.server.ts";
import { GuestShell } from "#app/areas/portal/views/guest-shell.tsx";
import { SigningForms } from "#app/areas/portal/views/signing-forms.tsx";
import { guestWords } from "#app/areas/portal/views/words.ts";
import { requireGuest } from "#app/platform/auth/guards.server.ts";
import { attempt, found, publicUrl } from "#app/platform/http/reply.server.ts";
import { stylesheetFor } from "#app/platform/http/stylesheet.server.ts";
import { formatMoment } from "#app/platform/i18n/format.ts";
import { Markdown } from "#app/platform/ui/markdown.tsx";

export const handle = { hydrate: false };
export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data ? `${data.project.title} · ${data.project.studio}` : "Milepost" }];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const context = await requireGuest(request, params.projectId);
  const agreement = found(await findAgreementForGuest(context));
  await viewAgreement(context, agreement.id);
  const { actor } = context;
  const { project, signature } = agreement;
  return {
    page: { stylesheet: stylesheetFor(project.workspace.accent), locale: actor.locale },
    project: { id: actor.projectId, title: project.title, studio: project.workspace.name, email: project.workspace.email, timeZone: project.timeZone },
    agreement: { id: agreement.id, text: agreement.text, sha256: agreement.sha256, status: agreement.status, declineReason: agreement.declineReason, consent: agreementWords(agreement.locale).consent(project.client.name) },
    signed: signature ? { name: signature.name, at: signature.signedAt.toISOString() } : null,
    reader: { email: actor.email, maySign: actor.rights.includes("sign") },
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const context = await requireGuest(request, params.projectId);
  const form = await request.formData();
  const text = (name: string) => String(form.get(name) ?? "");
  const agreementId = text("agreementId");
  const baseUrl = publicUrl(request);
  const typed = { name: text("name"), consent: form.has("consent"), reason: text("reason") };
  const intent = text("intent");
  if (intent === "send-signing-code") {
    const outcome = await attempt(sendSigningCode(context, agreementId));
    return data({ intent, typed, codeSent: outcome.done, reason: outcome.done ? null : outcome.reason }, { status: outcome.done ? 200 : 409 });
  }
  const order =
    intent === "decline-agreement"
      ? declineAgreement(context, { agreementId, reason: typed.reason, baseUrl })
      : signAgreement(context, { agreementId, name: typed.name, consent: typed.consent, code: text("code"), sha256: text("sha256"), baseUrl });
  const outcome = await attempt(order);
  if (!outcome.done) return data({ intent, typed, codeSent: false, reason: outcome.reason }, { status: 409 });
  return redirect(`/portal/${context.actor.projectId}`);
}

export default function AgreementRoute() {
  const { page, project, agreement, signed, reader } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const words = guestWords(page.locale);
  const home = `/portal/${project.id}`;
  return (
    <GuestShell studio={project.studio} email={project.email} words={words} here={`${home}/agreement`} back={{ href: home, label: words.agreement.back }}>
      <article>
        <Markdown text={agreement.text} />
        <p className="text-muted mt-10 text-xs break-all">
          {words.agreement.fingerprint}: <span className="figures">{agreement.sha256}</span> · <a href={`${home}/agreement.md`}>{words.agreement.download}</a>
        </p>
      </article>
      <div className="border-ink mt-12 border-t-2 pt-10">
        {signed ? (
          <p className="font-display text-lg">
            {words.agreement.signedBy(signed.name, formatMoment(new Date(signed.at), page.locale, project.timeZone))}{" "}
            <a href={`${home}/agreement.pdf`} className="font-text text-base">{words.scope.signedCopy}</a>
          </p>
        ) : isOpen(agreement.status) ? (
          reader.maySign ? <SigningForms agreement={agreement} email={reader.email} words={words} answer={answer} /> : <p>{words.agreement.noRight}</p>
        ) : (
          <p>{agreement.status === "declined" ? words.agreement.declined(agreement.declineReason) : words.scope.agreement[agreement.status]}</p>
        )}
      </div>
    </GuestShell>
  );
}
