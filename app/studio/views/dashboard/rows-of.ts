import { dayOf } from "#app/kernel/day.ts";
import type { Dashboard } from "#app/studio/queries/dashboard/find-dashboard.server.ts";
import { formatDay, formatMoney } from "#app/platform/i18n/format.ts";
import type { Row } from "./dashboard-rows.tsx";

type Project = { id: string; title: string; client: { name: string } };
const to = (project: Project, path = "") => `/app/projects/${project.id}${path}`;
const named = (project: Project) => `${project.title}, ${project.client.name}`;

/** The dashboard's data as rows with one next step each. */
export function rowsOf(
  data: Dashboard,
): Record<"mine" | "theirs" | "atRisk" | "silent" | "money", Row[]> {
  return {
    mine: waitingOnMe(data),
    theirs: waitingOnClients(data),
    atRisk: datesAtRisk(data),
    silent: silentProjects(data),
    money: moneyExpected(data),
  };
}

function waitingOnMe(data: Dashboard): Row[] {
  return [...moneyToSettle(data), ...workToDo(data)];
}

function moneyToSettle(data: Dashboard): Row[] {
  return [
    ...data.disputes.map((dispute) => ({
      key: dispute.id,
      title: `${formatMoney(dispute.amount, dispute.currency, "en")} is disputed by the payer's bank`,
      note: dispute.respondBy
        ? `Answer in Stripe by ${formatDay(dayOf(new Date(dispute.respondBy), "UTC"), "en")}`
        : "The bank has questions",
      urgent: true,
      action: {
        to: `/app/projects/${dispute.projectId}/invoices/${dispute.invoiceId}`,
        label: "Open the invoice",
      },
    })),
    ...data.unsettled.map(({ id, isContested, over, amount, currency, invoice, project }) => ({
      key: `unsettled-${id}`,
      title: named(project),
      note: isContested
        ? `Says that ${formatMoney(amount, currency, "en")} in cash for ${invoice.number} isn't right`
        : `${formatMoney(over, currency, "en")} too much was paid for ${invoice.number}: refund or apply it`,
      urgent: isContested,
      action: { to: to(project, `/invoices/${invoice.id}`), label: "Open the invoice" },
    })),
    ...data.recurring.map((draft) => ({
      key: draft.id,
      title: named(draft.project),
      note: draft.nextOn ? `${draft.title}, for ${formatDay(draft.nextOn, "en")}` : draft.title,
      action: { to: to(draft.project, `/drafts/${draft.id}/issue`), label: "Issue the invoice" },
    })),
    ...(data.bankLines > 0
      ? [
          {
            key: "bank",
            title:
              data.bankLines === 1
                ? "One payment isn't matched"
                : `${data.bankLines} payments aren't matched`,
            note: "From your bank statement",
            action: { to: "/app/money/statement", label: "Settle them" },
          },
        ]
      : []),
  ];
}

function workToDo(data: Dashboard): Row[] {
  return [
    ...data.claims.map((claim) => ({
      key: claim.id,
      title: named(claim.project),
      note: `Says ${formatMoney(claim.amount, claim.project.currency, "en")} for ${claim.invoice.number} was sent`,
      action: {
        to: to(claim.project, `/invoices/${claim.invoice.id}`),
        label: "Record the payment",
      },
    })),
    ...data.revisions.map((milestone) => ({
      key: milestone.id,
      title: named(milestone.project),
      note: `Changes requested in ${milestone.title}: ${milestone.reason}`,
      action: {
        to: to(milestone.project, `/milestones/${milestone.id}`),
        label: "Open the milestone",
      },
    })),
    ...data.drafts.map((project) => ({
      key: project.id,
      title: named(project),
      note: "Not sent yet",
      action: { to: to(project, "/scope"), label: "Write the scope" },
    })),
  ];
}

function waitingOnClients(data: Dashboard): Row[] {
  return [
    ...data.offers.map((agreement) => ({
      key: agreement.id,
      title: named(agreement.project),
      note:
        agreement.status === "viewed"
          ? "Has read the agreement but not signed it yet"
          : "Has not opened the agreement yet",
      action: { to: to(agreement.project), label: "Open" },
    })),
    ...data.unstarted.map((project) => ({
      key: project.id,
      title: named(project),
      note: "Signed; the deposit hasn't arrived yet",
      action: { to: to(project), label: "Open" },
    })),
    ...data.reviews.map((milestone) => ({
      key: milestone.id,
      title: named(milestone.project),
      note: `${milestone.title} is in review`,
      action: { to: to(milestone.project, `/milestones/${milestone.id}`), label: "Open" },
    })),
  ];
}

function datesAtRisk(data: Dashboard): Row[] {
  return data.atRisk.map((milestone) => ({
    key: milestone.id,
    title: `${milestone.title}, ${milestone.project.title}`,
    note: `${formatDay(milestone.dueOn, "en")}${milestone.isLate ? ", passed" : ""}`,
    urgent: milestone.isLate,
    action: {
      to: to(milestone.project, `/milestones/${milestone.id}`),
      label: "Open the milestone",
    },
  }));
}

function silentProjects(data: Dashboard): Row[] {
  return data.silent.map(({ project, since, milestoneId }) => ({
    key: project.id,
    title: named(project),
    note: since
      ? `Last update on ${formatDay(dayOf(new Date(since), "UTC"), "en")}`
      : "No updates yet",
    action: { to: to(project, `/milestones/${milestoneId}`), label: "Publish a checkpoint" },
  }));
}

function moneyExpected(data: Dashboard): Row[] {
  return data.unpaid.map((invoice) => ({
    key: invoice.id,
    title: `${formatMoney(invoice.open, invoice.currency, "en")}, ${invoice.project.client.name}`,
    note: `${invoice.number}, ${standingOf(invoice)}`,
    urgent: invoice.isOverdue,
    action: { to: to(invoice.project, `/invoices/${invoice.id}`), label: "Open the invoice" },
  }));
}

function standingOf({ isProcessing, isOverdue, payBy }: Dashboard["unpaid"][number]): string {
  if (isProcessing) return "on its way";
  return `${isOverdue ? "was due" : "due"} ${formatDay(payBy, "en")}`;
}
