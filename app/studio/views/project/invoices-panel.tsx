import type { Id } from "#app/kernel/id.ts";
import type { Day } from "#app/kernel/day.ts";
import { Link } from "@remix-run/react";
import { balance, invoiceState } from "#app/areas/invoicing/rules/invoice-states.ts";
import { formatMoney, formatPlainDay } from "#app/platform/i18n/format.ts";
import type { StudioProject } from "#app/studio/queries/find-project.server.ts";
import { MailNote, Panel, type Mails } from "./panel.tsx";
import { useLanguage, useWords } from "#app/platform/i18n/use-words.ts";
import { projectsWords, type ProjectsWords } from "#words/studio/projects.ts";

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
          <li
            key={instalment.id}
            className="border-line text-muted flex justify-between gap-x-6 border-b py-3"
          >
            <span>{words.plannedInstalment(instalment.title)}</span>
            <span className="figures">
              {formatMoney(instalment.amount, project.currency, language)}
            </span>
          </li>
        ))}
        {drafts.map((draft) => (
          <DraftRow key={draft.id} draft={draft} projectId={project.id} />
        ))}
      </ul>
      <Link to={`/app/projects/${project.id}/drafts/new`} className="button mt-4">
        {words.writeAnInvoice}
      </Link>
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
    <li className="border-line grid grid-cols-[1fr_auto] gap-x-6 border-b py-3">
      <span className="min-w-0">
        <Link to={`/app/projects/${project.id}/invoices/${invoice.id}`}>
          {`${kind} ${invoice.number}`}
        </Link>
        <span className="text-muted block text-sm">{invoice.title}</span>
        <MailNote mails={mails} kind="invoice" id={invoice.id} />
      </span>
      <span className="text-right">
        <span className="figures block">
          {formatMoney(shownAmount(invoice, state), project.currency, language)}
        </span>
        <span
          className={`text-sm ${state === "overdue" ? "text-bad font-semibold" : "text-muted"}`}
        >
          {invoice.claimed && isAsking ? words.clientSaysTransferSent : words.states[state]}
        </span>
        {isAsking ? (
          <span className="text-muted block text-sm">
            {words.duePayBy(formatPlainDay(invoice.payBy, language))}
          </span>
        ) : null}
      </span>
    </li>
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
    <li className="border-line flex flex-wrap items-baseline justify-between gap-x-6 border-b py-3">
      <span className="min-w-0">
        <Link to={draft.isDue ? `${page}/issue` : page}>{draft.title}</Link>
        <span className="text-muted block text-sm">{rhythmOf(draft, words, language)}</span>
      </span>
      {draft.isDue && !draft.issuesItself ? (
        <strong className="text-bad text-sm font-semibold">{words.toBeIssued}</strong>
      ) : null}
    </li>
  );
}
