import type { Id } from "#app/kernel/id.ts";
import type { Context, Guest } from "#app/platform/context.server.ts";
import type { Wish } from "#app/areas/payments/rules/asked.ts";
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
import { findInvoiceForGuest } from "#app/areas/invoicing/queries/find-invoice.server.ts";
import { eInvoiceProblems } from "#app/areas/invoicing/rules/e-invoice/e-invoice-problems.ts";
import { answerCash } from "#app/areas/payments/commands/answer-cash.server.ts";
import { claimTransfer } from "#app/areas/payments/commands/claim-transfer.server.ts";
import { removeKeptCard } from "#app/areas/payments/commands/cards/remove-kept-card.server.ts";
import { findKeptCard } from "#app/areas/payments/queries/find-kept-card.server.ts";
import { startCardPayment } from "#app/areas/payments/commands/cards/start-card-payment.server.ts";
import { WriteAbout } from "#app/areas/messages/views/write-about.tsx";
import { GuestShell } from "#app/portal/views/guest-shell.tsx";
import { InvoicePage } from "#app/portal/views/pay/invoice-page.tsx";
import { payViewOf, readWish } from "#app/portal/rules/pay-view.ts";
import { portalWords } from "#words/portal.ts";
import { cardsFor } from "#app/composition/card-accounts.server.ts";
import { gateways } from "#app/composition/gateways.server.ts";
import { offeredBy, transferQr } from "#app/composition/ways-offered.server.ts";
import { requireGuest } from "#app/platform/auth/guards.server.ts";
import { attempt, attemptAtProvider, found } from "#app/platform/http/reply.server.ts";
import { guestFrame } from "#app/platform/http/guest-frame.server.ts";

export const handle = { hydrate: false };
export const meta: MetaFunction<typeof loader> = ({ data }) => [
  {
    title: data
      ? `${portalWords(data.page.locale).pay.title(data.invoice.number)} · ${data.studio}`
      : "Milepost",
  },
];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const context = await requireGuest(request, params.projectId);
  const invoice = found(await findInvoiceForGuest(context, params.invoiceId ?? ""));
  const { actor, today } = context;
  const { workspace } = invoice.project;
  const search = new URL(request.url).searchParams;
  const amount = (search.get("amount") ?? "").slice(0, 20);
  return {
    page: guestFrame(actor, workspace.accent),
    studio: workspace.name,
    email: workspace.email,
    project: { id: actor.projectId, title: invoice.project.title },
    invoice: payViewOf(invoice, {
      offered: await offeredBy(workspace, invoice.currency),
      qrOf: transferQr,
      today,
      wish: readWish(amount, invoice.currency),
    }),
    wish: amount,
    keptCard: actor.rights.includes("pay") ? await findKeptCard(context) : null,
    canKeep: workspace.paying.keepCards,
    isTest:
      (await cardsFor(actor.workspaceId))?.liveMode === false && gateways().cardApi === undefined,
    today,
    hasXml: eInvoiceProblems(invoice).length === 0,
    mayPay: actor.rights.includes("pay"),
    asked: search.get("asked"),
  };
}

type Asked = { invoiceId: Id<"Invoice">; wish: Wish; form: FormData };

const sayOfCash =
  (isRight: boolean) =>
  (context: Context<Guest>, { invoiceId, form }: Asked) =>
    answerCash(context, {
      invoiceId,
      paymentId: formText(form, "paymentId"),
      isRight,
      reason: formText(form, "reason"),
    });

/** What is done at once. Paying by card goes to the provider's page first. */
const ACTS: Record<string, (context: Context<Guest>, asked: Asked) => Promise<unknown>> = {
  "remove-kept-card": (context) => removeKeptCard(context),
  "claim-transfer": (context, { invoiceId, wish }) => claimTransfer(context, { invoiceId, wish }),
  "confirm-cash": sayOfCash(true),
  "contest-cash": sayOfCash(false),
};

export async function action({ request, params }: ActionFunctionArgs) {
  const context = await requireGuest(request, params.projectId);
  const form = await readForm(request);
  const invoiceId = params.invoiceId ?? "";
  const intent = form.get("intent");
  const { currency } = found(await findInvoiceForGuest(context, invoiceId));
  const wish = readWish(formText(form, "amount"), currency);
  const act = ACTS[formText(form, "intent")];
  if (act) {
    const outcome = await attempt(act(context, { invoiceId, wish, form }));
    return outcome.done
      ? redirect(`/portal/${context.actor.projectId}/invoices/${invoiceId}`)
      : data({ reason: outcome.reason }, { status: 409 });
  }
  if (intent !== "start-card-payment") throw new Response(null, { status: 400 });
  const cards = await cardsFor(context.actor.workspaceId);
  if (!cards) return data({ reason: "card-not-offered" }, { status: 409 });
  const outcome = await attemptAtProvider(
    startCardPayment(context, cards, {
      invoiceIds: [invoiceId],
      wish,
      keepConsent:
        form.get("keepCard") === "yes" ? portalWords(context.actor.locale).ways.card.keep : "",
    }),
  );
  return outcome.done
    ? redirect(outcome.value, 303)
    : data({ reason: outcome.reason }, { status: outcome.reason === "provider" ? 502 : 409 });
}

export default function InvoiceRoute() {
  const {
    page,
    studio,
    email,
    project,
    invoice,
    hasXml,
    mayPay,
    asked,
    wish,
    today,
    keptCard,
    canKeep,
    isTest,
  } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const words = portalWords(page.locale);
  const home = `/portal/${project.id}`;
  const sentence = (reason: string) =>
    reason === "provider" ? words.pay.provider : (words.refusals[reason] ?? null);
  const problem = answer ? sentence(answer.reason) : null;
  return (
    <GuestShell
      studio={studio}
      email={email}
      words={words}
      here={`${home}/invoices/${invoice.id}`}
      back={{ href: home, label: words.agreement.back }}
    >
      <InvoicePage
        keptCard={keptCard}
        canKeep={canKeep && keptCard === null}
        isTest={isTest}
        wish={wish}
        today={today}
        invoice={invoice}
        project={project.title}
        studio={studio}
        mayPay={mayPay}
        isAsking={asked !== null}
        locale={page.locale}
        words={words}
        problem={problem}
        hasXml={hasXml}
        pdf={`${home}/invoices/${invoice.id}.pdf`}
      />
      <WriteAbout home={home} about={{ kind: "invoice", id: invoice.id }} locale={page.locale} />
    </GuestShell>
  );
}
