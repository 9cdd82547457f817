import {
  data,
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { startCardPayment } from "#app/areas/payments/commands/cards/start-card-payment.server.ts";
import { findPayDesk } from "#app/portal/queries/find-pay-desk.server.ts";
import { transferOf } from "#app/portal/rules/pay-view.ts";
import { GuestShell } from "#app/portal/views/guest-shell.tsx";
import { PaySeveral } from "#app/portal/views/pay/pay-several.tsx";
import { portalWords } from "#words/portal.ts";
import { cardsFor } from "#app/composition/card-accounts.server.ts";
import { offeredBy, transferQr } from "#app/composition/ways-offered.server.ts";
import { sum } from "#app/kernel/money.ts";
import { requireGuest } from "#app/platform/auth/guards.server.ts";
import { readForm } from "#app/platform/http/form.server.ts";
import { attemptAtProvider } from "#app/platform/http/reply.server.ts";
import { guestFrame } from "#app/platform/http/guest-frame.server.ts";
import { waysForSeveral, type Offered } from "#app/portal/rules/ways-to-pay.ts";

export const handle = { hydrate: false };
export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: page ? `${portalWords(page.page.locale).pay.several} · ${page.studio}` : "Milepost" },
];

type Chosen = Awaited<ReturnType<typeof findPayDesk>>["open"];

/** The ways to pay several at once: one transfer names all their numbers. */
function waysForAll(chosen: Chosen, offered: Offered) {
  const [first] = chosen;
  if (!first) return { ways: [], transfer: null, isOneByOne: false };
  const numbers = chosen.map(({ number }) => number).join(" ");
  const transfer = transferOf(
    { ...first, number: numbers, reference: chosen.length === 1 ? first.reference : "" },
    sum(chosen.map((invoice) => invoice.asked)),
  );
  const several = waysForSeveral(transfer, { offered, country: first.country, qrOf: transferQr });
  const offer = several.transfer;
  return {
    ...several,
    transfer: offer && { ...offer, reference: offer.reference || numbers },
  };
}

/** All open invoices, or those that were chosen (`?invoice=` once for each). */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const context = await requireGuest(request, params.projectId);
  const { actor } = context;
  const { open, workspace } = await findPayDesk(context);
  const asked = new URL(request.url).searchParams.getAll("invoice");
  const chosen = asked.length > 0 ? open.filter(({ id }) => asked.includes(id)) : open;
  const currency = chosen[0]?.currency ?? workspace.currency;
  const offered = await offeredBy(workspace, currency);
  return {
    page: guestFrame(actor, workspace.accent),
    studio: workspace.name,
    email: workspace.email,
    projectId: actor.projectId,
    mayPay: actor.rights.includes("pay"),
    invoices: open.map(({ id, number, title, payBy, asked: part, currency }) => ({
      id,
      number,
      title,
      payBy,
      asked: part,
      currency,
      isChosen: chosen.some((invoice) => invoice.id === id),
    })),
    amount: sum(chosen.map((invoice) => invoice.asked)),
    currency,
    ...waysForAll(chosen, offered),
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const context = await requireGuest(request, params.projectId);
  const form = await readForm(request);
  const [ids, shown] = [form.getAll("invoice").map(String), form.getAll("shown").map(String)];
  if (ids.length === 0) return data({ reason: "nothing-chosen" }, { status: 400 });
  // With other invoices ticked than the sum was shown for, nothing is charged until the new sum was
  // shown.
  const isSeen = ids.length === shown.length && ids.every((id) => shown.includes(id));
  if (form.get("intent") !== "start-card-payment" || !isSeen)
    return redirect(
      `/portal/${context.actor.projectId}/pay?${new URLSearchParams(ids.map((id) => ["invoice", id]))}`,
      303,
    );
  const cards = await cardsFor(context.actor.workspaceId);
  if (!cards) return data({ reason: "card-not-offered" }, { status: 409 });
  const outcome = await attemptAtProvider(startCardPayment(context, cards, { invoiceIds: ids }));
  return outcome.done
    ? redirect(outcome.value, 303)
    : data({ reason: outcome.reason }, { status: outcome.reason === "provider" ? 502 : 409 });
}

export default function Pay() {
  const { page, studio, email, projectId, ...rest } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const words = portalWords(page.locale);
  const home = `/portal/${projectId}`;
  const sentence = (reason: string) =>
    reason === "provider" ? words.pay.provider : (words.refusals[reason] ?? null);
  const problem = answer ? sentence(answer.reason) : null;
  return (
    <GuestShell
      studio={studio}
      email={email}
      words={words}
      here={`${home}/pay`}
      back={{ href: home, label: words.agreement.back }}
    >
      <PaySeveral {...rest} studio={studio} locale={page.locale} words={words} problem={problem} />
    </GuestShell>
  );
}
