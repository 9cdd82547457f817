import { printFirst } from "#app/composition/print-first.server.ts";
import { readForm } from "#app/platform/http/form.server.ts";
import { formText } from "#app/platform/http/form-text.ts";
import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { Form, Link, useActionData, useLoaderData } from "@remix-run/react";
import { findSettlement } from "#app/areas/change-requests/queries/find-settlement.server.ts";
import { PARTIES } from "#app/areas/change-requests/rules/settlement.ts";
import { settlementText } from "#app/areas/change-requests/rules/settlement-text.ts";
import { endProject } from "#app/workflows/end-project.server.ts";
import { findProjectTitle } from "#app/areas/projects/queries/find-project-title.server.ts";
import { useRefusalText } from "#app/areas/workspaces/views/use-refusal-text.ts";
import { requireMember } from "#app/platform/auth/guards.server.ts";
import { attempt, found } from "#app/platform/http/reply.server.ts";
import { formatPlainDay, formatMoney } from "#app/platform/i18n/format.ts";
import { FormError } from "#app/platform/ui/field.tsx";
import { Markdown } from "#app/platform/ui/markdown.tsx";
import { PageTitle } from "#app/platform/ui/pages.tsx";
import { useWords } from "#app/platform/i18n/use-words.ts";
import { titled } from "#app/platform/http/title.ts";
import { agreementsWords } from "#words/studio/agreements.ts";
import { Notice } from "#app/platform/ui/notice.tsx";
import { Label, TextAreaInput, TextInput, Tick } from "#app/platform/ui/inputs.tsx";
import { Button } from "#app/platform/ui/button.tsx";

export const meta = titled(agreementsWords, (words) => words.endProject.endTheProject);

const partyOf = (text: string | null) => PARTIES.find((party) => party === text);

/** What is done, in whole percent by the id of an item, from a form or an address. */
function doneOf(entries: Iterable<[string, FormDataEntryValue]>): Record<string, number> {
  return Object.fromEntries(
    [...entries].flatMap(([key, value]) =>
      key.startsWith("done-") && typeof value === "string" && /^\d{1,3}$/u.test(value)
        ? [[key.slice(5), Math.min(100, Number(value))]]
        : [],
    ),
  );
}

export async function loader({ request, params }: LoaderFunctionArgs) {
  const context = await requireMember(request);
  const project = found(await findProjectTitle(context, params.projectId ?? ""));
  const { searchParams } = new URL(request.url);
  const notice = await findSettlement(context.db, {
    workspaceId: context.actor.workspaceId,
    projectId: project.id,
    by: "client",
  });
  const by = partyOf(searchParams.get("by")) ?? (notice?.project.endNoticeAt ? "client" : "studio");
  // A submitted form without the tick means no; a page that is opened for the first time means yes.
  const keepsDeposit = searchParams.has("deposit") || !searchParams.has("by");
  const settled = await findSettlement(context.db, {
    workspaceId: context.actor.workspaceId,
    projectId: project.id,
    by,
    done: doneOf(searchParams),
    keepsDeposit,
  });
  if (!settled) return { project, view: null };
  const { settlement, verdict, inForce, project: ended } = settled;
  const reason = searchParams.get("reason") ?? ended.endNoticeReason;
  const { locale, number, signedOn } = inForce.original;
  const text = settlementText({
    settlement,
    reason: reason || "…",
    project: ended.title,
    agreement: { number, signedOn },
    locale,
    money: (amount) => formatMoney(amount, ended.currency, locale),
    day: (day) => formatPlainDay(day, locale),
  });
  return {
    project,
    view: {
      by,
      reason,
      keepsDeposit,
      settlement,
      verdict,
      text,
      notice: ended.endNoticeAt ? { by: ended.endNoticeBy, reason: ended.endNoticeReason } : null,
    },
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const context = await requireMember(request);
  const projectId = params.projectId ?? "";
  found(await findProjectTitle(context, projectId));
  const form = await readForm(request);
  const order = {
    projectId,
    by: partyOf(formText(form, "by")) ?? "studio",
    reason: formText(form, "reason"),
    done: doneOf(form),
    keepsDeposit: form.has("deposit"),
    shownTotal: Number(form.get("shownTotal")),
  };
  const outcome = await attempt(
    printFirst(context, order.projectId, (either) => endProject(either, order)),
  );
  return outcome.done
    ? redirect(`/app/projects/${projectId}`)
    : data({ refusal: outcome.reason }, { status: 409 });
}

export default function EndProject() {
  const refusalText = useRefusalText();
  const words = useWords(agreementsWords).endProject;
  const { project, view } = useLoaderData<typeof loader>();
  const refusal = useActionData<typeof action>()?.refusal;
  const title = (
    <PageTitle
      title={words.endTheProjectEarly}
      above={<Link to={`/app/projects/${project.id}`}>{project.title}</Link>}
    />
  );
  if (!view || !view.verdict.allowed) {
    return (
      <>
        {title}
        <p className="max-w-[62ch]">
          {refusalText(view && !view.verdict.allowed ? view.verdict.reason : "not-signed")}
        </p>
      </>
    );
  }
  return (
    <>
      {title}
      <FormError errors={refusal ? [refusalText(refusal)] : []} />
      {view.notice ? (
        <Notice className="mb-8">{words.hasGivenNotice(view.notice.by, view.notice.reason)}</Notice>
      ) : null}
      <div className="grid gap-x-14 gap-y-10 lg:grid-cols-2">
        <StateForm view={view} />
        <div>
          <section
            aria-label={words.settlement}
            className="border-line bg-sheet border px-6 py-8 sm:px-10"
          >
            <Markdown text={view.text} level={2} />
          </section>
          <FinalForm view={view} />
        </div>
      </div>
    </>
  );
}

type View = NonNullable<ReturnType<typeof useLoaderData<typeof loader>>["view"]>;

/** What is done, and who ends the project; the settlement beside it updates with the answers. */
function StateForm({ view }: { view: View }) {
  const words = useWords(agreementsWords).endProject;
  const { settlement } = view;
  return (
    <Form method="get" className="space-y-6">
      <p className="text-muted">{words.sayWhatHasBeenDone}</p>
      <fieldset>
        <legend className="font-display mb-1 text-xl">{words.whoIsEndingIt}</legend>
        {PARTIES.map((party) => (
          <Tick key={party} type="radio" name="by" value={party} defaultChecked={view.by === party}>
            {party === "client" ? words.clientYouMayKeep : words.iAmOnlyTheWork}
          </Tick>
        ))}
      </fieldset>
      <Tick name="deposit" defaultChecked={view.keepsDeposit}>
        {words.signedTermsLetMeKeep}
      </Tick>
      <fieldset>
        <legend className="font-display mb-1 text-xl">{words.workDoneInPercent}</legend>
        {settlement.items.map((item) => (
          <label
            key={item.id}
            className="border-line flex items-center justify-between gap-4 border-t py-2"
          >
            <span>{item.title}</span>
            <TextInput
              name={`done-${item.id}`}
              inputMode="numeric"
              defaultValue={String(item.done)}
              aria-label={words.percentDoneItem(item.title)}
              className="w-20"
            />
          </label>
        ))}
      </fieldset>
      <div>
        <Label htmlFor="reason">{words.reason}</Label>
        <TextAreaInput
          id="reason"
          name="reason"
          rows={3}
          maxLength={2000}
          defaultValue={view.reason}
        />
      </div>
      <Button>{words.showTheSettlement}</Button>
    </Form>
  );
}

function restOf(difference: number): "invoiced" | "credited" | "nothing" {
  if (difference > 0) return "invoiced";
  return difference < 0 ? "credited" : "nothing";
}

function FinalForm({ view }: { view: View }) {
  const words = useWords(agreementsWords).endProject;
  const { settlement } = view;
  return (
    <Form method="post" className="border-bad mt-6 border-l-2 pl-4">
      <input type="hidden" name="by" value={view.by} />
      <input type="hidden" name="reason" value={view.reason} />
      {view.keepsDeposit ? <input type="hidden" name="deposit" value="on" /> : null}
      <input type="hidden" name="shownTotal" value={settlement.total} />
      {settlement.items.map((item) => (
        <input key={item.id} type="hidden" name={`done-${item.id}`} value={item.done} />
      ))}
      <p className="mb-3 text-sm">{words.thisCantBeUndone[restOf(settlement.difference)]}</p>
      <Button name="intent" value="end-project" tone="bad">
        {words.endWithThisSettlement}
      </Button>
    </Form>
  );
}
