import { dayOf } from "#app/kernel/day.ts";
import type { Dashboard } from "#app/studio/queries/dashboard/find-dashboard.server.ts";
import { formatByTime, formatDay, formatMoney } from "#app/platform/i18n/format.ts";
import { todayWords, type TodayWords } from "#words/studio/today.ts";
import type { Row } from "./dashboard-rows.tsx";

type Project = { id: string; title: string; client: { name: string } };
const to = (project: Project, path = "") => `/app/projects/${project.id}${path}`;
const named = (project: Project) => `${project.title}, ${project.client.name}`;

type Said = { words: TodayWords["rows"]; language: string };

/** The dashboard's data as rows with one next step each. */
export function rowsOf(
  data: Dashboard,
  language: string,
): Record<"mine" | "theirs" | "atRisk" | "silent" | "money", Row[]> {
  const said = { words: todayWords(language).rows, language };
  return {
    mine: [...moneyToSettle(data, said), ...workToDo(data, said)],
    theirs: waitingOnClients(data, said),
    atRisk: datesAtRisk(data, said),
    silent: silentProjects(data, said),
    money: moneyExpected(data, said),
  };
}

function moneyToSettle(data: Dashboard, { words, language }: Said): Row[] {
  return [
    ...data.disputes.map((dispute) => ({
      key: dispute.id,
      title: words.disputed(formatMoney(dispute.amount, dispute.currency, language)),
      note: dispute.respondBy
        ? words.answerInStripeBy(formatDay(dayOf(new Date(dispute.respondBy), "UTC"), language))
        : words.bankHasQuestions,
      urgent: true,
      action: {
        to: `/app/projects/${dispute.projectId}/invoices/${dispute.invoiceId}`,
        label: words.openTheInvoice,
      },
    })),
    ...data.unsettled.map(({ id, isContested, over, amount, currency, invoice, project }) => ({
      key: `unsettled-${id}`,
      title: named(project),
      note: isContested
        ? words.cashContested(formatMoney(amount, currency, language), invoice.number)
        : words.overpaid(formatMoney(over, currency, language), invoice.number),
      urgent: isContested,
      action: { to: to(project, `/invoices/${invoice.id}`), label: words.openTheInvoice },
    })),
    ...data.recurring.map((draft) => ({
      key: draft.id,
      title: named(draft.project),
      note: draft.nextOn
        ? words.recurring(draft.title, formatDay(draft.nextOn, language))
        : draft.title,
      action: { to: to(draft.project, `/drafts/${draft.id}/issue`), label: words.issueTheInvoice },
    })),
    ...(data.bankLines > 0
      ? [
          {
            key: "bank",
            title: words.unmatched(data.bankLines),
            note: words.fromYourBankStatement,
            action: { to: "/app/money/statement", label: words.settleThem },
          },
        ]
      : []),
  ];
}

/** What came without a place, and whom mail doesn't reach. */
const troubleWithMail = ({ mails, unreachable }: Dashboard, words: Said["words"]): Row[] => [
  ...(mails === 0
    ? []
    : [
        {
          key: "mails",
          title: words.unplaced(mails),
          note: words.toTheAddressForAnswers,
          action: { to: "/app/inbox", label: words.readThem },
        },
      ]),
  ...unreachable.map(({ id, name, email, isSpam, client }) => ({
    key: `back-${id}`,
    title: isSpam ? words.calledSpam(name) : words.comesBack(name),
    note: `${email}, ${client.name}`,
    urgent: true,
    action: { to: `/app/clients/${client.id}`, label: words.correctTheAddress },
  })),
];

function workToDo(data: Dashboard, { words, language }: Said): Row[] {
  return [
    ...troubleWithMail(data, words),
    ...data.messages.map(({ id, project, by, words: text, promise }) => ({
      key: `thread-${id}`,
      title: named(project),
      note: words.wrote(
        by,
        text,
        promise ? formatByTime(new Date(promise.until), language, project.timeZone) : "",
      ),
      urgent: promise !== null && promise.state !== "open",
      action: { to: `/app/inbox?thread=${id}`, label: words.answer },
    })),
    ...data.claims.map((claim) => ({
      key: claim.id,
      title: named(claim.project),
      note: words.claimed(
        formatMoney(claim.amount, claim.project.currency, language),
        claim.invoice.number,
      ),
      action: {
        to: to(claim.project, `/invoices/${claim.invoice.id}`),
        label: words.recordThePayment,
      },
    })),
    ...data.revisions.map((milestone) => ({
      key: milestone.id,
      title: named(milestone.project),
      note: words.changesRequested(milestone.title, milestone.reason),
      action: {
        to: to(milestone.project, `/milestones/${milestone.id}`),
        label: words.openTheMilestone,
      },
    })),
    ...data.feedback.map((proof) => ({
      key: proof.id,
      title: named(proof.project),
      note: proof.wantsVersion
        ? words.versionWanted(proof.title, (proof.newest.version ?? 0) + 1, proof.notes)
        : words.openNotes(proof.title, proof.notes),
      action: { to: to(proof.project, `/proofs/${proof.newest.id}`), label: words.readTheNotes },
    })),
    ...data.stuckWork.map((checkpoint) => ({
      key: checkpoint.id,
      title: named(checkpoint.project),
      note: words.didNotGoOut(checkpoint.title),
      urgent: true,
      action: {
        to: to(checkpoint.project, `/work/${checkpoint.id}/edit`),
        label: words.openTheDraft,
      },
    })),
    ...data.removals.map(({ id, project, on }) => ({
      key: `removal-${id}`,
      title: named(project),
      note: words.filesGo(on ? formatDay(on, language) : ""),
      action: { to: to(project, "/files"), label: words.openTheFiles },
    })),
    ...data.drafts.map((project) => ({
      key: project.id,
      title: named(project),
      note: words.notSentYet,
      action: { to: to(project, "/scope"), label: words.writeTheScope },
    })),
  ];
}

const offerNote = (status: string, words: Said["words"]) =>
  status === "viewed" ? words.readNotSigned : words.notOpened;

function waitingOnClients(data: Dashboard, { words }: Said): Row[] {
  return [
    ...data.offers.map(({ id, project, change, status }) => ({
      key: id,
      title: named(project),
      note: change
        ? words.changeWaits(change.number, change.title, status === "viewed")
        : offerNote(status, words),
      action: {
        to: to(project, change ? `/changes/${change.id}` : "/agreement"),
        label: words.open,
      },
    })),
    ...data.unstarted.map((project) => ({
      key: project.id,
      title: named(project),
      note: words.signedWithoutDeposit,
      action: { to: to(project, "/agreement"), label: words.open },
    })),
    ...data.questions.map((question) => ({
      key: question.id,
      title: named(question.project),
      note: words.asked(question.title),
      action: { to: to(question.project, `/work/${question.id}`), label: words.open },
    })),
    ...data.undecided.map(({ id, title, project, newest }) => ({
      key: id,
      title: named(project),
      note: words.verdictWanted(title, newest?.version ?? 1),
      action: { to: to(project, `/proofs/${newest?.id ?? ""}`), label: words.open },
    })),
    ...data.reviews.map((milestone) => ({
      key: milestone.id,
      title: named(milestone.project),
      note: words.inReview(milestone.title),
      action: { to: to(milestone.project, `/milestones/${milestone.id}`), label: words.open },
    })),
  ];
}

function datesAtRisk(data: Dashboard, { words, language }: Said): Row[] {
  return data.atRisk.map((milestone) => ({
    key: milestone.id,
    title: `${milestone.title}, ${milestone.project.title}`,
    note: milestone.isLate
      ? words.passed(formatDay(milestone.dueOn, language))
      : formatDay(milestone.dueOn, language),
    urgent: milestone.isLate,
    action: {
      to: to(milestone.project, `/milestones/${milestone.id}`),
      label: words.openTheMilestone,
    },
  }));
}

function silentProjects(data: Dashboard, { words, language }: Said): Row[] {
  return data.silent.map(({ project, since, milestoneId }) => ({
    key: project.id,
    title: named(project),
    note: since
      ? words.lastUpdate(formatDay(dayOf(new Date(since), "UTC"), language))
      : words.noUpdatesYet,
    action: { to: to(project, `/milestones/${milestoneId}`), label: words.publishACheckpoint },
  }));
}

function moneyExpected(data: Dashboard, { words, language }: Said): Row[] {
  return data.unpaid.map((invoice) => ({
    key: invoice.id,
    title: `${formatMoney(invoice.open, invoice.currency, language)}, ${invoice.project.client.name}`,
    note: `${invoice.number}, ${standingOf(invoice, { words, language })}`,
    urgent: invoice.isOverdue,
    action: { to: to(invoice.project, `/invoices/${invoice.id}`), label: words.openTheInvoice },
  }));
}

function standingOf(
  { isProcessing, isOverdue, payBy }: Dashboard["unpaid"][number],
  { words, language }: Said,
): string {
  if (isProcessing) return words.onItsWay;
  const day = formatDay(payBy, language);
  return isOverdue ? words.wasDue(day) : words.due(day);
}
