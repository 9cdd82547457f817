import type { Id } from "#app/kernel/id.ts";
import type { Day } from "#app/kernel/day.ts";
import { Link } from "@remix-run/react";
import { balance, invoiceState } from "#app/areas/invoicing/rules/invoice-states.ts";
import { formatMoney, formatPlainDay } from "#app/platform/i18n/format.ts";
import type { StudioProject } from "#app/studio/queries/find-project.server.ts";
import { MailNote, Panel, type Mails } from "./panel.tsx";
import { useLanguage, useWords } from "#app/platform/i18n/use-words.ts";
import { projectsWords, type ProjectsWords } from "#words/studio/projects.ts";
import { LinkButton } from "#app/platform/ui/button.tsx";
import { Mark } from "#app/platform/ui/mark.tsx";
import { Row } from "#app/platform/ui/row.tsx";
import { INVOICE_MARKS } from "#app/studio/views/state-marks.ts";

type InvoicesProps = { project: StudioProject; mails: Mails; today: Day };

/** What is invoiced, what is planned, and the drafts. */
export function InvoicesPanel({ project, mails, today }: InvoicesProps) {
  const language = useLanguage();
  const words = useWords(projectsWords).invoicesPanel;
  const { invoices, drafts, instalments } = project;
  const planned = invoices.some(({ prepaid }) => prepaid > 0)
    ? []
    : instalments.filter(({ isBilled }) => !isBilled);
  return (
    <Panel title={words.money}>
      {invoices.length === 0 && planned.length === 0 ? (
        <p className="text-muted py-3">{words.firstInvoiceIsIssuedWhen}</p>
      ) : null}
      <ul>
        {invoices.map((invoice) => (
          <InvoiceRow
            key={invoice.id}
            invoice={invoice}
            project={project}
            mails={mails}
            today={today}
          />
        ))}
        {planned.map((instalment) => (
          <Row
            key={instalment.id}
            className="text-muted"
            title={words.plannedInstalment(instalment.title)}
            when={
              <span className="row-sum text-muted">
                {formatMoney(instalment.amount, project.currency, language)}
              </span>
            }
          />
        ))}
        {drafts.map((draft) => (
          <DraftRow key={draft.id} draft={draft} projectId={project.id} />
        ))}
      </ul>
      <LinkButton to={`/app/projects/${project.id}/drafts/new`} className="mt-4">
        {words.writeAnInvoice}
      </LinkButton>
    </Panel>
  );
}

type Invoice = StudioProject["invoices"][number];

/** The open balance, else the credit left in the client's favour, else the invoice's amount. */
function shownAmount(invoice: Invoice, state: ReturnType<typeof invoiceState>): number {
  if (balance(invoice) > 0) return balance(invoice);
  return state === "credit" ? invoice.due - invoice.paid : invoice.due;
}

function InvoiceRow(props: InvoicesProps & { invoice: Invoice }) {
  const language = useLanguage();
  const words = useWords(projectsWords).invoicesPanel;
  const { invoice, project, mails, today } = props;
  const state = invoiceState(invoice, today);
  const isAsking = balance(invoice) > 0;
  const kind = invoice.kind === "credit_note" ? words.creditNote : words.invoice;
  return (
    <Row
      title={
        <Link to={`/app/projects/${project.id}/invoices/${invoice.id}`}>
          {`${kind} ${invoice.number}`}
        </Link>
      }
      facts={
        <>
          {invoice.title}
          <MailNote mails={mails} kind="invoice" id={invoice.id} />
        </>
      }
      when={
        <>
          <span className="row-sum">
            {formatMoney(shownAmount(invoice, state), project.currency, language)}
          </span>
          <Mark kind={INVOICE_MARKS[state]} className="justify-end">
            {invoice.claimed && isAsking ? words.clientSaysTransferSent : words.states[state]}
          </Mark>
          {isAsking ? (
            <span className="block">{words.duePayBy(formatPlainDay(invoice.payBy, language))}</span>
          ) : null}
        </>
      }
    />
  );
}

type Draft = StudioProject["drafts"][number];

function rhythmOf(
  { recurrence, nextOn, issuesItself }: Draft,
  words: ProjectsWords["invoicesPanel"],
  language: string,
): string {
  if (!nextOn) return words.draft;
  const rhythm = recurrence === "monthly" ? words.monthly : words.quarterly;
  return rhythm(formatPlainDay(nextOn, language), issuesItself);
}

function DraftRow({ draft, projectId }: { draft: Draft; projectId: Id<"Project"> }) {
  const language = useLanguage();
  const words = useWords(projectsWords).invoicesPanel;
  const page = `/app/projects/${projectId}/drafts/${draft.id}`;
  return (
    <Row
      mark={draft.isDue && !draft.issuesItself ? "yours" : "draft"}
      title={<Link to={draft.isDue ? `${page}/issue` : page}>{draft.title}</Link>}
      facts={rhythmOf(draft, words, language)}
      isLate={draft.isDue && !draft.issuesItself}
      when={draft.isDue && !draft.issuesItself ? words.toBeIssued : undefined}
    />
  );
}
