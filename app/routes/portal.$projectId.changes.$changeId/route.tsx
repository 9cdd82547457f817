import { formText } from "#app/platform/http/form-text.ts";
import {
  data,
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { askAboutChange } from "#app/areas/change-requests/commands/ask-about-change.server.ts";
import { withdrawChange } from "#app/areas/change-requests/commands/end-change.server.ts";
import { findChange } from "#app/areas/change-requests/queries/find-change.server.ts";
import { isOpenChange } from "#app/areas/change-requests/rules/change-states.ts";
import { findInForce } from "#app/areas/agreements/queries/find-in-force.server.ts";
import {
  findTaxOfProject,
  grossOf,
} from "#app/areas/invoicing/queries/find-tax-of-project.server.ts";
import { shiftsOf } from "#app/areas/change-requests/rules/shift-dates.ts";
import { findShell } from "#app/portal/queries/find-shell.server.ts";
import { GlossaryNotes, Terms } from "#app/areas/scope/views/glossary.tsx";
import { GuestShell } from "#app/portal/views/guest-shell.tsx";
import { guestWords } from "#app/words/guest-words.ts";
import { requireGuest } from "#app/platform/auth/guards.server.ts";
import { attempt, found } from "#app/platform/http/reply.server.ts";
import { stylesheetFor } from "#app/platform/http/stylesheet.server.ts";
import {
  formatMoment,
  formatMoney,
  formatPercent,
  formatPlainDay,
} from "#app/platform/i18n/format.ts";
import { FormError, TextArea } from "#app/platform/ui/field.tsx";

export const handle = { hydrate: false };
export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data ? `${data.change.title} · ${data.shell.studio}` : "Milepost" },
];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const context = await requireGuest(request, params.projectId);
  const { actor, db } = context;
  const change = found(await findChange(context, actor.projectId, params.changeId ?? ""));
  const [shell, inForce] = await Promise.all([
    findShell(context),
    findInForce(db, actor.workspaceId, actor.projectId),
  ]);
  const [version] = change.versions;
  const tax = await findTaxOfProject(db, actor.workspaceId, actor.projectId);
  return {
    taxRate: tax?.rate ?? 0,
    page: { stylesheet: stylesheetFor(shell.accent), locale: actor.locale },
    shell,
    change: {
      id: change.id,
      number: change.number,
      title: change.title,
      wish: change.wish,
      authorName: change.authorName,
      status: change.status,
      gift: change.gift,
      reason: change.reason,
      declinedBy: change.declinedBy,
      at: change.createdAt.toISOString(),
      version: version
        ? {
            number: version.version,
            price: version.price,
            offer: version.offer,
            expiresOn: version.expiresOn,
            agreementId: version.agreementId,
            gross: tax ? grossOf(version.price, tax) : version.price,
            shifts: shiftsOf(version.effects, inForce?.offer.milestones ?? []),
          }
        : null,
      notes: change.notes.map(({ id, authorName, body, at }) => ({
        id,
        authorName,
        body,
        at: at.toISOString(),
      })),
    },
    sums: inForce
      ? {
          first: inForce.ledger.agreedAtFirst,
          approved: inForce.ledger.approved,
          now: inForce.ledger.price,
        }
      : null,
    reader: {
      mayWrite: actor.rights.includes("comment"),
      mayWithdraw: change.contactId === actor.contactId && isOpenChange(change.status),
    },
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const context = await requireGuest(request, params.projectId);
  const { projectId } = context.actor;
  const form = await request.formData();
  const body = formText(form, "body").slice(0, 4000);
  const order = { projectId, changeId: params.changeId ?? "" };
  const orders: Record<string, () => Promise<void>> = {
    "ask-about-change": () => askAboutChange(context, { ...order, body }),
    "withdraw-change": () => withdrawChange(context, order),
  };
  const outcome = await attempt(found(orders[formText(form, "intent")])());
  return outcome.done
    ? redirect(`/portal/${projectId}/changes/${order.changeId}`)
    : data(
        { reason: outcome.reason, body },
        { status: outcome.reason === "text-missing" ? 400 : 409 },
      );
}

export default function ChangeRoute() {
  const { page, shell, change, sums, reader, taxRate } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const words = guestWords(page.locale);
  const said = words.ledger.change;
  const home = `/portal/${shell.projectId}`;
  const money = (amount: number) => formatMoney(amount, shell.currency, page.locale);
  const moment = (at: string) => formatMoment(new Date(at), page.locale, shell.timeZone);
  const { version } = change;
  const isAboutNote = answer?.reason === "text-missing";
  return (
    <GuestShell
      studio={shell.studio}
      email={shell.email}
      words={words}
      here={`${home}/changes/${change.id}`}
      back={{ href: home, label: said.back }}
    >
      <p className="text-muted text-sm">{said.number(change.number)}</p>
      <h1 className="text-3xl">{change.title}</h1>
      <p className="mt-2 font-semibold">
        {change.gift ? `${said.state[change.status]}. ${said.gift}` : said.state[change.status]}
      </p>
      {change.reason ? (
        <p className="mt-2">{`${said.declinedBy[change.declinedBy === "guest" ? "client" : "studio"]} ${change.reason}`}</p>
      ) : null}
      {answer && !isAboutNote ? (
        <FormError
          errors={[words.refusals[answer.reason] ?? words.refusals["change-state"] ?? ""]}
        />
      ) : null}
      <section className="mt-8">
        <h2 className="text-lg">{said.wished(change.authorName)}</h2>
        <p className="mt-1 max-w-[62ch] whitespace-pre-line">
          <Terms text={change.wish} glossary={shell.glossary} />
        </p>
      </section>
      {version && !change.gift ? (
        <section className="mt-8">
          <h2 className="text-lg">{said.offer}</h2>
          {version.offer ? (
            <p className="mt-1 max-w-[62ch] whitespace-pre-line">{version.offer}</p>
          ) : null}
          <p className="figures font-display mt-2 text-2xl">
            {version.price === 0 ? said.free : money(version.price)}{" "}
            {version.price === 0 ? null : (
              <span className="font-text text-muted text-sm">
                {version.gross === version.price
                  ? words.ledger.agreement.net
                  : words.ledger.agreement.withTax(
                      formatPercent(taxRate, page.locale),
                      money(version.gross),
                    )}
              </span>
            )}
          </p>
          {version.shifts.map((shift) => (
            <p key={shift.title} className="text-sm">
              {said.date(
                shift.title,
                formatPlainDay(shift.from, page.locale),
                formatPlainDay(shift.to, page.locale),
              )}
            </p>
          ))}
          {change.status === "sent" && version.agreementId ? (
            <>
              <p className="text-muted text-sm">{said.expires(version.expiresOn)}</p>
              {sums ? (
                <dl className="mt-4 grid gap-x-6 gap-y-2 sm:grid-cols-2">
                  {[
                    [`${said.now}, ${words.ledger.agreement.net}`, sums.now],
                    [`${said.with}, ${words.ledger.agreement.net}`, sums.now + version.price],
                  ].map(([term, amount]) => (
                    <div key={term}>
                      <dt className="text-muted text-sm">{term}</dt>
                      <dd className="figures font-display text-lg">{money(Number(amount))}</dd>
                    </div>
                  ))}
                </dl>
              ) : null}
              <p className="mt-5">
                <a
                  href={`${home}/agreements/${version.agreementId}`}
                  className="button"
                  data-tone="main"
                >
                  {said.read}
                </a>
              </p>
            </>
          ) : version.agreementId ? (
            <p className="mt-1 text-sm">
              <a href={`${home}/agreements/${version.agreementId}`}>{words.scope.read}</a>
            </p>
          ) : null}
        </section>
      ) : null}
      <section aria-labelledby="talk" className="border-line mt-12 border-t pt-8">
        <h2 id="talk" className="text-lg">
          {said.talk}
        </h2>
        <ul className="mt-2 space-y-4">
          {change.notes.map((note) => (
            <li key={note.id}>
              <p className="text-muted text-sm">{`${note.authorName}, ${moment(note.at)}`}</p>
              <p className="max-w-[62ch] whitespace-pre-line">{note.body}</p>
            </li>
          ))}
        </ul>
        {reader.mayWrite ? (
          <form method="post" className="mt-5 max-w-xl space-y-3">
            <TextArea
              field={{
                id: "body",
                name: "body",
                errors: isAboutNote ? [words.refusals["text-missing"] ?? ""] : [],
                initialValue: answer?.body ?? "",
              }}
              label={said.note}
              maxLength={4000}
            />
            <button name="intent" value="ask-about-change" className="button">
              {said.noteSend}
            </button>
          </form>
        ) : null}
      </section>
      {reader.mayWithdraw ? (
        <form method="post" className="mt-10">
          <button name="intent" value="withdraw-change" className="button" data-tone="bad">
            {said.withdraw}
          </button>
        </form>
      ) : null}
      <GlossaryNotes glossary={shell.glossary} words={words} />
    </GuestShell>
  );
}
