import { readForm } from "#app/platform/http/form.server.ts";
import { formText } from "#app/platform/http/form-text.ts";
import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { Form, Link, useActionData, useLoaderData } from "@remix-run/react";
import { findChange, findStanding } from "#app/areas/change-requests/queries/find-change.server.ts";
import { findSignersOfChanges } from "#app/areas/change-requests/queries/find-signers-of-changes.server.ts";
import {
  canDeliverChange,
  canPriceChange,
  isOpenChange,
} from "#app/areas/change-requests/rules/change-states.ts";
import { offerUntil } from "#app/areas/change-requests/rules/offer-change.ts";
import { ChangeThread } from "#app/areas/change-requests/views/change-thread.tsx";
import { QuoteForm } from "#app/areas/change-requests/views/quote-form.tsx";
import { quoteValues, readQuote } from "#app/areas/change-requests/views/quote-schema.ts";
import { firstValues } from "#app/areas/change-requests/views/quote-values.ts";
import { useRefusalText } from "#app/areas/workspaces/views/use-refusal-text.ts";
import { requireMember } from "#app/platform/auth/guards.server.ts";
import { attempt, found } from "#app/platform/http/reply.server.ts";
import { FormError } from "#app/platform/ui/field.tsx";
import { PageTitle } from "#app/platform/ui/pages.tsx";
import { useWords } from "#app/platform/i18n/use-words.ts";
import { formatList } from "#app/platform/i18n/format.ts";
import { projectsWords } from "#words/studio/projects.ts";
import { changesWords } from "#words/studio/changes.ts";
import { titled, type Loaded } from "#app/platform/http/title.ts";
import { Button } from "#app/platform/ui/button.tsx";
import { Label, TextAreaInput } from "#app/platform/ui/inputs.tsx";
import { Confirm } from "#app/platform/ui/confirm.tsx";
import { Mark } from "#app/platform/ui/mark.tsx";
import { CHANGE_MARKS } from "#app/studio/views/state-marks.ts";
import { INTENTS } from "./intents.server.ts";

export const meta = titled(
  changesWords,
  (words, page: Loaded<typeof loader>) => page?.change.title ?? words.change.change,
);

export async function loader({ request, params }: LoaderFunctionArgs) {
  const context = await requireMember(request);
  const projectId = params.projectId ?? "";
  const { project, ...change } = found(await findChange(context, projectId, params.changeId ?? ""));
  const { standing, inForce, milestones, deliverables } = found(
    await findStanding(context.db, {
      workspaceId: context.actor.workspaceId,
      projectId,
      today: context.today,
      change,
    }),
  );
  const signers = await findSignersOfChanges(context.db, projectId, inForce.original.id);
  const { agreedAtFirst, approved, price } = inForce.ledger;
  return {
    project: {
      id: projectId,
      title: project.title,
      status: project.status,
      currency: project.currency,
      timeZone: project.timeZone,
    },
    change,
    standing,
    milestones,
    deliverables,
    agreement: { number: inForce.original.number, locale: inForce.original.locale },
    sums: { first: agreedAtFirst, approved, now: price },
    signers: formatList(
      signers.map(({ name }) => name),
      context.language,
    ),
    until: offerUntil(context.today),
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const context = await requireMember(request);
  const order = { projectId: params.projectId ?? "", changeId: params.changeId ?? "" };
  const { project } = found(await findChange(context, order.projectId, order.changeId));
  const form = await readForm(request);
  const text = (name: string) => formText(form, name).slice(0, 4000);
  const values = quoteValues(form);
  const { quote, errors } = readQuote(values, project.currency);
  const intent = text("intent");
  const isQuote = intent === "price-change" || intent === "price-and-send";
  const typed = {
    values: isQuote ? values : null,
    errors: isQuote ? errors : {},
    reason: text("reason"),
    body: text("body"),
  };
  if (isQuote && Object.keys(errors).length > 0)
    return data({ intent, refusal: "", ...typed }, { status: 400 });
  const act = found(Object.hasOwn(INTENTS, intent) ? INTENTS[intent] : null);
  const said = { quote, reason: typed.reason, body: typed.body };
  const outcome = await attempt(act(context, { ...order, ...said }));
  return outcome.done
    ? redirect(`/app/projects/${order.projectId}/changes/${order.changeId}`)
    : data({ intent, refusal: outcome.reason, ...typed }, { status: 409 });
}

export default function Change() {
  const refusalText = useRefusalText();
  const words = useWords(changesWords).change;
  const states = useWords(projectsWords).changeStates;
  const page = useLoaderData<typeof loader>();
  const { project, change } = page;
  const answer = useActionData<typeof action>();
  return (
    <>
      <PageTitle
        title={change.title}
        above={
          <Link to={`/app/projects/${project.id}`}>
            {words.changeProject(project.title, change.number)}
          </Link>
        }
      >
        <Acts page={page} />
      </PageTitle>
      <p className="-mt-5 mb-6">
        <Mark kind={CHANGE_MARKS[change.status]} className="font-semibold">
          {states[change.status]}
        </Mark>
        {change.gift ? words.giftFreeOfCharge : ""}
        {change.reason ? `: “${change.reason}”` : ""}
      </p>
      <FormError errors={answer?.refusal ? [refusalText(answer.refusal)] : []} />
      <ChangeThread
        change={change}
        project={project}
        body={answer?.intent === "ask-about-change" ? answer.body : ""}
      />
      {canPriceChange(change.status) ? <Quote page={page} answer={answer} /> : null}
      {isOpenChange(change.status) ? <OtherWays change={change} answer={answer} /> : null}
    </>
  );
}

type Page = ReturnType<typeof useLoaderData<typeof loader>>;
type Answer = ReturnType<typeof useActionData<typeof action>>;

function Acts({ page }: { page: Page }) {
  const words = useWords(changesWords).change;
  const { project, change, signers } = page;
  return (
    <>
      {canDeliverChange(change, project).allowed ? (
        <Form method="post">
          <Button name="intent" value="deliver-change" tone="main">
            {words.markAsDone}
          </Button>
        </Form>
      ) : null}
      {change.status === "priced" ? (
        <Form method="post">
          <Button name="intent" value="send-change">
            {words.sendTheSavedPriceTo(signers || words.theClient)}
          </Button>
        </Form>
      ) : null}
    </>
  );
}

function titleOf({ versions, status }: Page["change"]): "first" | "alternative" | "another" {
  if (versions.length === 0) return "first";
  return status === "declined" ? "alternative" : "another";
}

function Quote({ page, answer }: { page: Page; answer: Answer }) {
  const words = useWords(changesWords).change;
  const { project, change, standing, milestones, deliverables, agreement, sums, signers } = page;
  const terms = { standing, currency: project.currency, until: page.until };
  const values = answer?.values ?? firstValues(change, terms);
  return (
    <section aria-labelledby="quote" className="border-ink mt-12 border-t-2 pt-8">
      <h2 id="quote" className="mb-6 text-2xl">
        {words.quoteTitles[titleOf(change)]}
      </h2>
      <QuoteForm
        key={change.versions.length}
        values={values}
        errors={answer?.errors ?? {}}
        standing={standing}
        milestones={milestones}
        deliverables={deliverables}
        currency={project.currency}
        locale={agreement.locale}
        agreement={agreement.number}
        sums={sums}
        signers={signers || words.theClient}
      />
    </section>
  );
}

function OtherWays({ change, answer }: { change: Page["change"]; answer: Answer }) {
  const words = useWords(changesWords).change;
  return (
    <section aria-label={words.otherOptions} className="border-line mt-12 space-y-2 border-t pt-6">
      <Confirm
        intent="give-change"
        label={words.doItAsAGift}
        warning={words.youStartWithoutAnApproval}
      />
      {change.authorKind === "member" ? (
        <Confirm
          intent="withdraw-change"
          label={words.withdrawOffer}
          warning={words.clientCantApproveItAny}
        />
      ) : null}
      <Confirm
        intent="decline-change"
        label={words.declineWithAReason}
        warning={words.sayWhyAfterwardsYouCan}
      >
        <Label htmlFor="reason">{words.reason}</Label>
        <TextAreaInput
          id="reason"
          name="reason"
          rows={3}
          defaultValue={answer?.intent === "decline-change" ? answer.reason : ""}
          className="mb-3"
        />
      </Confirm>
    </section>
  );
}
