import { HARD_MOMENTS } from "#app/areas/messages/rules/hard-moments.ts";
import { listViewers } from "#app/areas/sharing/queries/list-viewers.server.ts";
import type { Id } from "#app/kernel/id.ts";
import { minor } from "#app/kernel/money.ts";
import type { Context, Member } from "#app/platform/context.server.ts";
import { formatByDay, formatList, formatMoney } from "#app/platform/i18n/format.ts";
import { parseDay } from "#app/kernel/day.ts";
import { hardWords } from "#words/hard.ts";

/**
 * The words for a hard moment in the client's language, with the project's facts to be checked;
 * empty where no such moment, or project, is named.
 */
export async function findHardWords(
  context: Context<Member>,
  projectId: Id<"Project">,
  named: string | null,
): Promise<string> {
  const moment = HARD_MOMENTS.find((known) => known === named);
  if (!moment) return "";
  const { db, actor, today } = context;
  const { workspaceId } = actor;
  const project = await db.project.findFirst({
    where: { id: projectId, workspaceId },
    select: {
      ...{ title: true, currency: true, revisionRounds: true },
      ...{ revisionPricing: true, revisionPrice: true },
      workspace: { select: { name: true } },
      exclusions: { orderBy: { position: "asc" }, select: { text: true } },
      agreements: {
        where: { kind: "original", status: { in: ["in_force", "completed"] } },
        select: { number: true },
      },
      invoices: {
        where: { due: { gt: db.invoice.fields.paid }, payBy: { lt: today } },
        orderBy: { payBy: "asc" },
        take: 1,
        select: { number: true, due: true, paid: true, payBy: true, currency: true },
      },
    },
  });
  const people = await listViewers(db, projectId, "comment");
  const [first] = people;
  if (!project || !first) return "";
  // Of several people, the one who has been there longest chooses the language.
  const { locale } = first;
  const [agreement] = project.agreements;
  const price = minor(project.revisionPrice);
  return hardWords(locale)[moment]({
    name: formatList(
      people.map(({ name }) => name),
      locale,
    ),
    ...{ project: project.title, studio: project.workspace.name },
    rounds: project.revisionRounds,
    round: price > 0 ? formatMoney(price, project.currency, locale) : "",
    isHourly: price > 0 && project.revisionPricing === "hourly",
    exclusions: formatList(
      project.exclusions.map(({ text }) => text),
      locale,
    ),
    agreement: agreement ? String(agreement.number) : "",
    invoice: overdueOf(project.invoices[0], locale),
  });
}

type Overdue = { number: string; due: bigint; paid: bigint; payBy: string; currency: string };

function overdueOf(invoice: Overdue | undefined, locale: string) {
  const due = parseDay(invoice?.payBy ?? "");
  if (!invoice || !due) return null;
  return {
    number: invoice.number,
    sum: formatMoney(minor(invoice.due - invoice.paid), invoice.currency, locale),
    due: formatByDay(due, locale),
  };
}
