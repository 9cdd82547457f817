import type { Day } from "#app/kernel/day.ts";
import type { Invoice } from "#generated/sqlite/client.ts";
import { paymentReminderMail } from "#emails/payment-reminder.tsx";
import { parseSchedule, stepDue } from "#app/areas/invoicing/rules/reminders.ts";
import { lockInvoices } from "#app/areas/payments/commands/books/book.server.ts";
import { askedNow } from "#app/areas/payments/queries/asked-now.server.ts";
import { heldBy } from "#app/areas/payments/queries/held-by.server.ts";
import { recordActivity } from "#app/areas/projects/commands/record-activity.server.ts";
import { listViewers } from "#app/areas/sharing/queries/list-viewers.server.ts";
import { addDays, dayOf, daysBetween } from "#app/kernel/day.ts";
import { childId, type Id } from "#app/kernel/id.ts";
import { sum } from "#app/kernel/money.ts";
import type { Context, System } from "#app/platform/context.server.ts";
import type { Tx } from "#app/platform/db/client.server.ts";
import { isDuplicate } from "#app/platform/db/duplicate.server.ts";
import { enqueueMail } from "#app/platform/jobs/enqueue-mail.server.ts";
import type { Trouble } from "#app/platform/jobs/trouble.ts";

const BATCH = 500;

/**
 * Reminds payers by each workspace's schedule, based on the current state: nobody is reminded of an
 * invoice that is paid, on its way, or just claimed as sent; several invoices of a project make one
 * mail; and each step is taken once, however many processes run.
 */
export async function remindPayers(context: Context<System>, trouble: Trouble): Promise<void> {
  const { db } = context;
  for (const workspace of await db.workspace.findMany({
    where: { sample: false, invoicing: { reminderDays: { not: "" } } },
    include: { invoicing: true },
  })) {
    await remindOf(context, workspace, trouble).catch((error: unknown) =>
      trouble(workspace.id, error),
    );
  }
}

type Studio = {
  id: string;
  name: string;
  email: string;
  timeZone: string;
  invoicing: { reminderDays: string };
};

async function remindOf(
  context: Context<System>,
  workspace: Studio,
  trouble: Trouble,
): Promise<void> {
  const { db, now } = context;
  const schedule = parseSchedule(workspace.invoicing.reminderDays) ?? [];
  const [first, today] = [schedule[0], dayOf(now, workspace.timeZone)];
  if (first === undefined) return;
  const invoices = await db.invoice.findMany({
    where: {
      workspaceId: workspace.id,
      payBy: { lte: addDays(today, -first), gte: addDays(today, -200) },
      due: { gt: db.invoice.fields.paid },
    },
    orderBy: { payBy: "asc" },
    take: BATCH,
    select: {
      id: true,
      projectId: true,
      payBy: true,
      issuedOn: true,
      dueOn: true,
      reminders: { select: { dueOn: true, step: true } },
    },
  });
  const due = invoices.flatMap(({ reminders, ...invoice }) => {
    const step = stepDue(schedule, {
      issuedOn: invoice.payBy === invoice.dueOn ? invoice.issuedOn : null,
      dueOn: invoice.payBy,
      today,
      taken: reminders
        .filter(({ dueOn }) => dueOn === invoice.payBy)
        .map((reminder) => reminder.step),
    });
    return step === null ? [] : [{ ...invoice, step }];
  });
  for (const projectId of new Set(due.map((invoice) => invoice.projectId))) {
    const own = due.filter((invoice) => invoice.projectId === projectId);
    await db
      .$transaction((tx) => remind(tx, context, { workspace, projectId, steps: own, today }))
      .catch((error: unknown) => {
        // Another process has just taken these steps.
        if (!isDuplicate(error)) trouble(projectId, error);
      });
  }
}

type Step = { id: string; step: number; payBy: Day };
type Reminder = { workspace: Studio; projectId: Id<"Project">; steps: Step[]; today: Day };

async function remind(tx: Tx, context: Context<System>, reminder: Reminder): Promise<void> {
  const { workspace, projectId, steps, today } = reminder;
  const { now } = context;
  const open = await lockOpen(tx, { now, today, steps });
  const payers = await listViewers(tx, projectId, "pay");
  if (open.length === 0 || payers.length === 0) return;
  const owned = { workspaceId: workspace.id, projectId };
  await tx.invoiceReminder.createMany({
    data: open.map(({ id, payBy }) => ({
      id: childId(projectId),
      ...owned,
      invoiceId: id,
      dueOn: payBy,
      step: steps.find((step) => step.id === id)?.step ?? 0,
      sentAt: now,
    })),
  });
  await mailReminder(tx, context, { open, payers, reminder });
  await recordActivity(tx, context, {
    ...owned,
    type: "payment.reminded",
    subject: open.map(({ number }) => number).join(", "),
  });
}

/**
 * The invoices that are still open, locked. One whose due day has changed (by a payment or a plan)
 * is left out.
 */
async function lockOpen(
  tx: Tx,
  { now, today, steps }: { now: Date; today: Day; steps: Step[] },
): Promise<Invoice[]> {
  const locked = await lockInvoices(
    tx,
    steps.map(({ id }) => id),
  );
  const busy = await tx.paymentPart.findMany({
    where: { invoiceId: { in: [...locked.keys()] }, payment: heldBy({ now, today }) },
    select: { invoiceId: true },
  });
  return [...locked.values()].filter(
    (invoice) =>
      invoice.due > invoice.paid &&
      steps.some(({ id, payBy }) => id === invoice.id && payBy === invoice.payBy) &&
      !busy.some(({ invoiceId }) => invoiceId === invoice.id),
  );
}

type ReminderMail = {
  open: Invoice[];
  payers: Awaited<ReturnType<typeof listViewers>>;
  reminder: Reminder;
};

async function mailReminder(
  tx: Tx,
  { now, baseUrl }: Context<System>,
  { open, payers, reminder }: ReminderMail,
): Promise<void> {
  const { workspace, projectId, today } = reminder;
  const project = await tx.project.findFirst({
    where: { id: projectId },
    select: { title: true },
  });
  const asked = new Map<string, number>();
  for (const invoice of open)
    asked.set(invoice.id, (await askedNow(tx, { invoice, today })).amount);
  const facts = {
    studio: workspace.name,
    project: project?.title ?? "",
    currency: open[0]?.currency ?? "EUR",
    amount: sum([...asked.values()]),
    invoices: open.map(({ id, number, payBy }) => ({
      number,
      dueOn: payBy,
      open: asked.get(id) ?? 0,
    })),
    latest: Math.max(...open.map(({ payBy }) => daysBetween(payBy, today))),
    today,
    url:
      open.length === 1
        ? `${baseUrl}/portal/${projectId}/invoices/${open[0]?.id ?? ""}`
        : `${baseUrl}/portal/${projectId}/pay`,
  };
  for (const to of payers)
    await enqueueMail(
      tx,
      {
        ...paymentReminderMail({ ...facts, name: to.name }),
        workspaceId: workspace.id,
        projectId,
        to,
        replyTo: workspace.email,
        about: ["invoice", open[0]?.id ?? ""],
      },
      now,
    );
}
