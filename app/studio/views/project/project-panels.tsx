import { Form, Link } from "@remix-run/react";
import { balance, invoiceState } from "#app/areas/invoicing/rules/invoice-states.ts";
import { isLate } from "#app/areas/projects/rules/milestone-states.ts";
import type { findProject } from "#app/studio/queries/find-project.server.ts";
import type { listLinks } from "#app/areas/sharing/queries/list-links.server.ts";
import { MailNote, Panel, type Mails } from "./panel.tsx";
import { formatDay, formatMoment, formatMoney, formatPlainDay } from "#app/platform/i18n/format.ts";

type Project = NonNullable<Awaited<ReturnType<typeof findProject>>>;
type Links = Awaited<ReturnType<typeof listLinks>>;

const MILESTONE_WORDS = {
  planned: "Ahead",
  in_progress: "In progress",
  in_review: "With the client for review",
  approved: "Approved",
} as const;

export function MilestonesPanel({ project, today }: { project: Project; today: string }) {
  return (
    <Panel title="The road">
      {project.milestones.length === 0 ? (
        <p className="text-muted py-3">No milestones yet. Write the scope first.</p>
      ) : null}
      <ol className="road mt-5">
        {project.milestones.map((milestone) => (
          <li key={milestone.id} data-mark={milestone.status}>
            <div className="flex flex-wrap items-baseline justify-between gap-x-4">
              <Link
                to={`/app/projects/${project.id}/milestones/${milestone.id}`}
                className="font-display text-lg"
              >
                {milestone.title}
              </Link>
              <time dateTime={milestone.dueOn} className="text-muted text-sm">
                {formatDay(milestone.dueOn, "en")}
              </time>
            </div>
            <p className="text-muted text-sm">
              {MILESTONE_WORDS[milestone.status]}
              {isLate(milestone, today) ? (
                <strong className="text-bad font-semibold">, later than planned</strong>
              ) : (
                ""
              )}
              {milestone._count.checkpoints > 0
                ? `, ${milestone._count.checkpoints} ${milestone._count.checkpoints === 1 ? "checkpoint" : "checkpoints"}`
                : ""}
            </p>
            {milestone.reviews[0]?.decision === "changes_requested" &&
            milestone.status !== "approved" ? (
              <p className="mt-1 text-sm">{`${milestone.reviews[0].contactName}: ${milestone.reviews[0].reason}`}</p>
            ) : null}
          </li>
        ))}
      </ol>
    </Panel>
  );
}

const STATE_WORDS = {
  open: "Open",
  partly_paid: "Partly paid",
  processing: "On its way",
  overdue: "Overdue",
  paid: "Paid",
  cancelled: "Cancelled",
  credit: "In the client’s favour",
  settled: "Settled",
} as const;

export function InvoicesPanel({
  project,
  mails,
  today,
}: {
  project: Project;
  mails: Mails;
  today: string;
}) {
  const money = (amount: number) => formatMoney(amount, project.currency, "en");
  const planned = project.invoices.some(({ prepaid }) => prepaid > 0)
    ? []
    : project.instalments.filter(({ isBilled }) => !isBilled);
  return (
    <Panel title="Money">
      {project.invoices.length === 0 && planned.length === 0 ? (
        <p className="text-muted py-3">The first invoice is issued when the client signs.</p>
      ) : null}
      <ul>
        {project.invoices.map((invoice) => {
          const state = invoiceState(invoice, today);
          const isAsking = balance(invoice) > 0;
          return (
            <li
              key={invoice.id}
              className="border-line grid grid-cols-[1fr_auto] gap-x-6 border-b py-3"
            >
              <span className="min-w-0">
                <Link
                  to={`/app/projects/${project.id}/invoices/${invoice.id}`}
                >{`${invoice.kind === "credit_note" ? "Credit note" : "Invoice"} ${invoice.number}`}</Link>
                <span className="text-muted block text-sm">{invoice.title}</span>
                <MailNote mails={mails} kind="invoice" id={invoice.id} />
              </span>
              <span className="text-right">
                <span className="figures block">
                  {money(
                    isAsking
                      ? balance(invoice)
                      : state === "credit"
                        ? invoice.due - invoice.paid
                        : invoice.due,
                  )}
                </span>
                <span
                  className={`text-sm ${state === "overdue" ? "text-bad font-semibold" : "text-muted"}`}
                >
                  {invoice.claimed && isAsking ? "Client says: transfer sent" : STATE_WORDS[state]}
                </span>
                {isAsking ? (
                  <span className="text-muted block text-sm">{`due ${formatPlainDay(invoice.payBy, "en")}`}</span>
                ) : null}
              </span>
            </li>
          );
        })}
        {planned.map((instalment) => (
          <li
            key={instalment.id}
            className="border-line text-muted flex justify-between gap-x-6 border-b py-3"
          >
            <span>{`${instalment.title}, planned`}</span>
            <span className="figures">{money(instalment.amount)}</span>
          </li>
        ))}
        {project.drafts.map((draft) => (
          <li
            key={draft.id}
            className="border-line flex flex-wrap items-baseline justify-between gap-x-6 border-b py-3"
          >
            <span className="min-w-0">
              <Link
                to={`/app/projects/${project.id}/drafts/${draft.id}${draft.isDue ? "/issue" : ""}`}
              >
                {draft.title}
              </Link>
              <span className="text-muted block text-sm">
                {draft.nextOn
                  ? `${draft.recurrence === "monthly" ? "Every month" : "Every quarter"}, next on ${formatPlainDay(draft.nextOn, "en")}${draft.issuesItself ? ", issues itself" : ""}`
                  : "Draft"}
              </span>
            </span>
            {draft.isDue && !draft.issuesItself ? (
              <strong className="text-bad text-sm font-semibold">to be issued</strong>
            ) : null}
          </li>
        ))}
      </ul>
      <Link to={`/app/projects/${project.id}/drafts/new`} className="button mt-4">
        Write an invoice
      </Link>
    </Panel>
  );
}

type LinksProps = {
  links: Links;
  mails: Mails;
  projectId: string;
  timeZone: string;
  contacts: { id: string; name: string }[];
};

export function LinksPanel({ links, mails, projectId, timeZone, contacts }: LinksProps) {
  return (
    <Panel title="Guest links">
      {links.length === 0 ? (
        <p className="text-muted py-3">
          Each contact gets a personal link when you send the project.
        </p>
      ) : null}
      <ul>
        {links.map((link) => (
          <li
            key={link.id}
            className={`border-line border-b py-3 ${link.standing === "open" ? "" : "text-muted"}`}
          >
            <p>
              {link.contact.name}
              {link.standing === "open" ? "" : `, ${link.standing}`}
            </p>
            <p className="text-muted text-sm">{`May ${link.rights.join(", ")}. Until ${formatPlainDay(new Date(link.expiresAt).toISOString().slice(0, 10), "en")}.`}</p>
            <MailNote mails={mails} kind="link" id={link.id} />
            {link.visits.length > 0 ? (
              <details className="text-sm">
                <summary className="inline-flex min-h-11 items-center underline underline-offset-4">{`Opened ${link.visitCount} ${link.visitCount === 1 ? "time" : "times"}, last on ${formatMoment(new Date(link.visits[0]!.at), "en", timeZone)}`}</summary>
                <ul className="text-muted">
                  {link.visits.map((visit) => (
                    <li
                      key={visit.id}
                    >{`${formatMoment(new Date(visit.at), "en", timeZone)}, ${visit.ip}, ${visit.userAgent.slice(0, 80)}`}</li>
                  ))}
                </ul>
              </details>
            ) : (
              <p className="text-muted text-sm">Not opened yet</p>
            )}
            {link.standing === "revoked" &&
            links.some(
              (other) => other.contact.id === link.contact.id && other.standing === "open",
            ) ? null : (
              <Form method="post" className="flex flex-wrap gap-x-4 text-sm">
                <input type="hidden" name="linkId" value={link.id} />
                <button
                  name="intent"
                  value="replace-link"
                  className="text-accent min-h-11 cursor-pointer underline underline-offset-4"
                >
                  Send a new link
                </button>
                {link.standing === "revoked" ? null : (
                  <button
                    name="intent"
                    value="revoke-link"
                    className="text-bad min-h-11 cursor-pointer underline underline-offset-4"
                  >
                    Revoke
                  </button>
                )}
                <Link
                  to={`/app/projects/${projectId}/preview?link=${link.id}`}
                  reloadDocument
                  className="inline-flex min-h-11 items-center"
                >
                  View as {link.contact.name.split(" ")[0]}
                </Link>
              </Form>
            )}
          </li>
        ))}
      </ul>
      {contacts.length > 0 ? <GiveLink contacts={contacts} /> : null}
    </Panel>
  );
}

/** A link for somebody who joined later, or with other rights than before. */
function GiveLink({ contacts }: { contacts: { id: string; name: string }[] }) {
  return (
    <details>
      <summary className="inline-flex min-h-11 items-center underline underline-offset-4">
        Give somebody a link, or other rights
      </summary>
      <Form method="post" className="border-accent space-y-3 border-l-2 pl-4">
        <div>
          <label htmlFor="link-contact" className="mb-1 block text-sm font-semibold">
            Contact
          </label>
          <select id="link-contact" name="contactId" className="field">
            {contacts.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        </div>
        <div className="flex flex-wrap gap-x-5" role="group" aria-label="Rights">
          {(["approve", "sign", "pay"] as const).map((right) => (
            <label key={right} className="flex min-h-11 items-center gap-2 text-sm">
              <input
                type="checkbox"
                name="rights"
                value={right}
                defaultChecked={right === "pay"}
                className="accent-accent h-5 w-5"
              />
              may {right}
            </label>
          ))}
        </div>
        <p className="text-muted text-sm">
          An earlier link of the same contact ends. New people are added on the client's page.
        </p>
        <button name="intent" value="give-guest-link" className="button">
          Mail the link
        </button>
      </Form>
    </details>
  );
}
