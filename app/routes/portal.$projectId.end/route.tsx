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
import { findSettlement } from "#app/areas/change-requests/queries/find-settlement.server.ts";
import { settlementText } from "#app/areas/change-requests/rules/settlement-text.ts";
import { findShell } from "#app/portal/queries/find-shell.server.ts";
import { GuestShell } from "#app/portal/views/guest-shell.tsx";
import { portalWords } from "#words/portal.ts";
import { requireGuest } from "#app/platform/auth/guards.server.ts";
import { attempt, found } from "#app/platform/http/reply.server.ts";
import { guestFrame } from "#app/platform/http/guest-frame.server.ts";
import { formatPlainDay, formatMoney } from "#app/platform/i18n/format.ts";
import { FormError, TextArea } from "#app/platform/ui/field.tsx";
import { Markdown } from "#app/platform/ui/markdown.tsx";
import { giveEndNotice } from "#app/workflows/give-end-notice.server.ts";
import { Notice } from "#app/platform/ui/notice.tsx";
import { ViewerForm } from "#app/platform/ui/viewer.tsx";
import { Button } from "#app/platform/ui/button.tsx";

export const handle = { hydrate: false };
export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: page ? `${page.shell.title} · ${page.shell.studio}` : "Milepost" },
];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const context = await requireGuest(request, params.projectId);
  const { actor, db } = context;
  const { settlement, verdict, inForce, project } = found(
    await findSettlement(db, {
      workspaceId: actor.workspaceId,
      projectId: actor.projectId,
      by: "client",
    }),
  );
  const shell = await findShell(context);
  const { number, signedOn } = inForce.original;
  const text = settlementText({
    settlement,
    reason: project.endNoticeReason || "…",
    project: project.title,
    agreement: { number, signedOn },
    locale: actor.locale,
    money: (amount) => formatMoney(amount, project.currency, actor.locale),
    day: (day) => formatPlainDay(day, actor.locale),
  });
  return {
    page: guestFrame(actor, shell.accent),
    shell,
    text,
    refusal: verdict.allowed ? "" : verdict.reason,
    isGiven: project.endNoticeAt !== null,
    maySign: actor.rights.includes("sign"),
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const context = await requireGuest(request, params.projectId);
  const reason = formText(await readForm(request), "reason");
  const outcome = await attempt(giveEndNotice(context, { reason }));
  return outcome.done
    ? redirect(`/portal/${context.actor.projectId}/end`)
    : data(
        { refusal: outcome.reason, reason },
        { status: outcome.reason === "reason-required" ? 400 : 409 },
      );
}

export default function EndRoute() {
  const { page, shell, text, refusal, isGiven, maySign } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const words = portalWords(page.locale);
  const said = words.ledger.end;
  const home = `/portal/${shell.projectId}`;
  const isAboutReason = answer?.refusal === "reason-required";
  return (
    <GuestShell
      studio={shell.studio}
      email={shell.email}
      words={words}
      here={`${home}/end`}
      back={{ href: home, label: words.agreement.back }}
    >
      <h1 className="mb-3 text-3xl">{said.title}</h1>
      {answer && !isAboutReason ? (
        <FormError errors={[words.refusals[answer.refusal] ?? ""]} />
      ) : null}
      {refusal ? (
        <p>{words.refusals[refusal]}</p>
      ) : (
        <>
          <p className="text-muted mb-8 max-w-[62ch]">{said.intro}</p>
          <section aria-label={said.preview} className="border-line bg-sheet border px-6 py-8">
            <Markdown text={text} level={2} />
          </section>
          {isGiven ? (
            <Notice role="status" className="mt-8">
              {said.given}
            </Notice>
          ) : null}
          {!isGiven && maySign ? <NoticeForm locale={page.locale} answer={answer} /> : null}
          {isGiven || maySign ? null : <p className="mt-8">{words.refusals["no-right"]}</p>}
        </>
      )}
    </GuestShell>
  );
}

type NoticeProps = {
  locale: string;
  answer: ReturnType<typeof useActionData<typeof action>>;
};

function NoticeForm({ locale, answer }: NoticeProps) {
  const words = portalWords(locale);
  const said = words.ledger.end;
  const isAboutReason = answer?.refusal === "reason-required";
  return (
    <ViewerForm className="mt-8 max-w-xl space-y-4">
      <TextArea
        field={{
          id: "reason",
          name: "reason",
          errors: isAboutReason ? [words.refusals["reason-required"]] : [],
          initialValue: answer?.reason ?? "",
        }}
        label={said.reason}
        maxLength={2000}
      />
      <Button tone="bad">{said.button}</Button>
    </ViewerForm>
  );
}
