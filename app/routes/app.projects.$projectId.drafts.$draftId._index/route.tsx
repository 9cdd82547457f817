import type { Id } from "#app/kernel/id.ts";
import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import { discardDraft, saveDraft } from "#app/areas/invoicing/commands/save-draft.server.ts";
import {
  findDraft,
  findDraftDesk,
  findIssuedOf,
} from "#app/areas/invoicing/queries/find-draft.server.ts";
import type { Tax } from "#app/areas/invoicing/rules/tax.ts";
import { DraftForm } from "#app/areas/invoicing/views/draft-form.tsx";
import { draftSchema, taxKey, valuesOfDraft } from "#app/areas/invoicing/views/draft-schema.ts";
import { refusalText } from "#app/areas/workspaces/views/refusals.ts";
import { exchangeRateOn } from "#app/areas/invoicing/queries/exchange-rate-on.server.ts";
import { requireMember, type MemberContext } from "#app/platform/auth/guards.server.ts";
import { parseForm, readForm } from "#app/platform/http/form.server.ts";
import { attempt, found, invalid, refused } from "#app/platform/http/reply.server.ts";
import { formatPercent } from "#app/platform/i18n/format.ts";
import { PageTitle } from "#app/platform/ui/pages.tsx";
import { useWords } from "#app/platform/i18n/use-words.ts";
import { titled } from "#app/platform/http/title.ts";
import { invoicingWords } from "#words/studio/invoicing.ts";
import { Button } from "#app/platform/ui/button.tsx";

export const meta = titled(invoicingWords, (words) => words.draft.writeAnInvoice);

/** A draft is stored with it: the same in every language of the studio. */
const OUTSIDE_THE_SCOPE = invoicingWords("en").draft.outsideTheScope;

/** The tax of an untaxed line when neither the country nor the project gives a reason. */
const noTax = (reason: string): Tax => ({ category: "outside_scope", rate: 0, reason });

/** The taxes that a line may have beside the project's own. */
function choicesOf({
  usual,
  rates,
}: NonNullable<Awaited<ReturnType<typeof findDraftDesk>>>): Map<string, Tax> {
  const taxes = [
    ...rates.map(({ rate }): Tax => ({ category: "standard", rate, reason: "" })),
    noTax(OUTSIDE_THE_SCOPE),
  ];
  return new Map(
    taxes.map((tax): [string, Tax] => [taxKey(tax), tax]).filter(([key]) => key !== taxKey(usual)),
  );
}

async function load(
  context: MemberContext,
  params: { projectId?: Id<"Project">; draftId?: Id<"InvoiceDraft"> },
) {
  const desk = found(await findDraftDesk(context, params.projectId ?? ""));
  const draft =
    params.draftId === "new"
      ? null
      : found(await findDraft(context, params.projectId ?? "", params.draftId ?? ""));
  return { desk, draft, choices: choicesOf(desk) };
}

export async function loader({ request, params }: LoaderFunctionArgs) {
  const context = await requireMember(request);
  const issued = await findIssuedOf(context, params.projectId ?? "", params.draftId ?? "");
  if (issued) throw redirect(`/app/projects/${params.projectId}/invoices/${issued.id}`);
  const { desk, draft, choices } = await load(context, params);
  const { project, workspace, usual } = desk;
  const known =
    project.currency === workspace.currency
      ? null
      : await exchangeRateOn(context.db, {
          workspaceId: context.actor.workspaceId,
          currency: project.currency,
          day: context.today,
        });
  const words = invoicingWords(context.language).draft;
  const label = (tax: Tax) =>
    tax.rate > 0 ? words.vat(formatPercent(tax.rate, context.language)) : tax.reason || words.noTax;
  const empty = {
    title: "",
    recurrence: "once",
    nextOn: "",
    issuesItself: "",
    revision: "0",
    note: "",
    buyerReference: "",
    suppliedOn: "",
    dueDays: String(workspace.paymentTermDays),
    includesTax: "",
    withholding: String(desk.withholdingRate / 100),
    exchangeRate: known?.rate ?? "",
    lines: [{ description: "", quantity: "1", unit: "C62", price: "", tax: "usual" }],
  };
  return {
    project,
    homeCurrency: workspace.currency,
    isNew: draft === null,
    draft: draft ? valuesOfDraft(draft, project.currency) : empty,
    taxes: [
      ["usual", label(usual)] as const,
      ...[...choices].map(([key, tax]) => [key, label(tax)] as const),
    ],
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const context = await requireMember(request);
  const { desk, draft, choices } = await load(context, params);
  const { project, workspace } = desk;
  const form = await readForm(request);
  const here = `/app/projects/${project.id}`;
  if (form.get("intent") === "discard-draft" && draft) {
    await attempt(discardDraft(context, project.id, draft.id));
    return redirect(here);
  }
  const submission = parseForm(form, {
    schema: draftSchema({
      currency: project.currency,
      homeCurrency: workspace.currency,
      today: context.today,
      taxes: choices,
    }),
  });
  if (submission.status !== "success")
    return invalid(submission.reply(), submission.status === "error");
  const outcome = await attempt(
    saveDraft(context, { projectId: project.id, draftId: draft?.id ?? null, ...submission.value }),
  );
  return outcome.done
    ? redirect(`${here}/drafts/${outcome.value}/issue`)
    : refused(submission.reply({ formErrors: [refusalText(outcome.reason, context.language)] }));
}

export default function Draft() {
  const words = useWords(invoicingWords).draft;
  const { project, homeCurrency, isNew, draft, taxes } = useLoaderData<typeof loader>();
  return (
    <>
      <PageTitle
        title={isNew ? words.writeAnInvoice : words.editTheDraft}
        above={<Link to={`/app/projects/${project.id}`}>{project.title}</Link>}
      />
      <p className="mb-8 max-w-[66ch]">{words.forNothingIsSent(project.client)}</p>
      <DraftForm
        key={draft.revision}
        draft={draft}
        result={useActionData<typeof action>()?.result}
        currency={project.currency}
        homeCurrency={homeCurrency}
        taxes={taxes}
        problem={null}
      >
        {isNew ? null : (
          <Button name="intent" value="discard-draft" formNoValidate tone="bad">
            {words.discardTheDraft}
          </Button>
        )}
      </DraftForm>
    </>
  );
}
