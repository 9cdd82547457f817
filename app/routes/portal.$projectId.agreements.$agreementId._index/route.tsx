import { readOffer } from "#app/areas/agreements/stored/offer.ts";
import { changeNumberOf } from "#app/areas/agreements/stored/change-effects.ts";
import type { Context, Guest } from "#app/platform/context.server.ts";
import { readForm } from "#app/platform/http/form.server.ts";
import { formText } from "#app/platform/http/form-text.ts";
import {
  data,
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { chooseOptionsOfOffer } from "#app/areas/agreements/commands/choose-options.server.ts";
import { declineAgreement } from "#app/areas/agreements/commands/decline-agreement.server.ts";
import { sendSigningCode } from "#app/areas/agreements/commands/send-signing-code.server.ts";
import { viewAgreement } from "#app/areas/agreements/commands/view-agreement.server.ts";
import { findAgreementForGuest } from "#app/areas/agreements/queries/find-agreement.server.ts";
import { isOpen } from "#app/areas/agreements/rules/agreement-states.ts";
import { canSignNow, nextSigner } from "#app/areas/agreements/rules/signing-order.ts";
import { declineChange } from "#app/areas/change-requests/commands/end-change.server.ts";
import { consentTo } from "#app/areas/change-requests/rules/consent.ts";
import { signAgreement } from "#app/workflows/sign-agreement.server.ts";
import { findShell } from "#app/portal/queries/find-shell.server.ts";
import { findChangeOffer } from "#app/portal/queries/find-change-offer.server.ts";
import { AgreementPage } from "#app/portal/views/agreement/agreement-page.tsx";
import { portalWords } from "#words/portal.ts";
import { originalDocument } from "#app/composition/agreement-documents.server.ts";
import { minor } from "#app/kernel/money.ts";
import { inBackground } from "#app/platform/jobs/in-background.server.ts";
import { requireGuest } from "#app/platform/auth/guards.server.ts";
import { attempt, found } from "#app/platform/http/reply.server.ts";
import { guestFrame } from "#app/platform/http/guest-frame.server.ts";

export const handle = { hydrate: false };
export const meta: MetaFunction<typeof loader> = ({ data }) => [
  {
    title: data ? `${data.agreement.title || data.shell.title} · ${data.shell.studio}` : "Milepost",
  },
];

type Found = NonNullable<Awaited<ReturnType<typeof findAgreementForGuest>>>;

const agreementOf = async (context: Context<Guest>, agreement: Found) => ({
  id: agreement.id,
  number: agreement.number,
  kind: agreement.kind,
  title: agreement.title,
  text: agreement.text,
  sha256: agreement.sha256,
  status: agreement.status,
  declineReason: agreement.declineReason,
  expiresOn: agreement.expiresOn,
  qualified: agreement.qualifiedFileId !== null,
  countersign: agreement.countersign,
  consent: consentTo(
    { locale: agreement.locale, change: changeNumberOf(agreement) },
    agreement.project.client.name,
  ),
  change: agreement.kind === "amendment" ? await findChangeOffer(context, agreement) : null,
});

/** The options, which can be chosen until the first signature. */
function optionsOf({ kind, scope, signatures, price }: Found) {
  const offer = kind === "original" ? readOffer(scope) : null;
  if (!offer?.offered || signatures.length > 0) return null;
  return { offered: offer.offered, choice: offer.choice, price: minor(price ?? 0) };
}

export async function loader({ request, params }: LoaderFunctionArgs) {
  const context = await requireGuest(request, params.projectId);
  const agreement = found(await findAgreementForGuest(context, params.agreementId ?? ""));
  inBackground(viewAgreement(context, agreement.id));
  const { actor, today } = context;
  const shell = await findShell(context);
  const expired = agreement.expiresOn !== null && agreement.expiresOn < today;
  const turn = canSignNow(agreement, actor.contactId, today);
  return {
    page: guestFrame(actor, shell.accent),
    shell,
    agreement: await agreementOf(context, agreement),
    options: optionsOf(agreement),
    signers: agreement.signers.map(({ id, name, signedAt }) => ({
      id,
      name,
      signedAt: signedAt?.toISOString() ?? null,
    })),
    next: nextSigner(agreement.signers)?.name ?? null,
    signed: agreement.signatures.map(({ id, name, signedAt, party }) => ({
      id,
      name,
      party,
      at: signedAt.toISOString(),
    })),
    reader: {
      email: actor.email,
      maySign: isOpen(agreement.status) && !expired && actor.rights.includes("sign"),
      expired,
      turn: turn.allowed ? "" : turn.reason,
    },
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const context = await requireGuest(request, params.projectId);
  const form = await readForm(request);
  const text = (name: string) => formText(form, name);
  const agreement = found(await findAgreementForGuest(context, params.agreementId ?? ""));
  const { id: agreementId } = agreement;
  const { projectId } = context.actor;
  const typed = { name: text("name"), consent: form.has("consent"), reason: text("reason") };
  const intent = text("intent");
  const orders: Record<string, () => Promise<unknown>> = {
    "send-signing-code": () => sendSigningCode(context, agreementId),
    "choose-options": () =>
      chooseOptionsOfOffer(context, {
        agreementId,
        choice: [...form.entries()].flatMap(([key, value]) =>
          key.startsWith("option") && typeof value === "string" ? [value] : [],
        ),
        sha256: text("sha256"),
      }),
    "decline-agreement": () =>
      agreement.changeId
        ? declineChange(context, {
            projectId,
            changeId: agreement.changeId,
            agreementId,
            reason: typed.reason,
          })
        : declineAgreement(context, { agreementId, reason: typed.reason }),
    "sign-agreement": async () => {
      // The bytes to be signed must be stored before anybody signs them.
      if (isOpen(agreement.status)) await originalDocument(agreementId);
      await signAgreement(context, {
        agreementId,
        name: typed.name,
        consent: typed.consent,
        code: text("code"),
        sha256: text("sha256"),
        timeZone: text("timeZone"),
        drawing: text("drawing"),
      });
    },
  };
  const outcome = await attempt(found(orders[intent])());
  if (intent === "send-signing-code")
    return data(
      { intent, typed, codeSent: outcome.done, reason: outcome.done ? null : outcome.reason },
      { status: outcome.done ? 200 : 409 },
    );
  if (!outcome.done)
    return data({ intent, typed, codeSent: false, reason: outcome.reason }, { status: 409 });
  return redirect(
    intent === "choose-options"
      ? `/portal/${projectId}/agreements/${agreementId}`
      : `/portal/${projectId}`,
  );
}

export default function AgreementRoute() {
  const { page, ...rest } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <AgreementPage
      {...rest}
      locale={page.locale}
      words={portalWords(page.locale)}
      answer={answer}
    />
  );
}
