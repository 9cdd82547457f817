import type { Id } from "#app/kernel/id.ts";
import { readDraftContent } from "#app/areas/invoicing/stored/draft-content.ts";
import type { InvoiceDraft } from "#generated/sqlite/client.ts";
import { findUsualTax } from "#app/areas/invoicing/queries/find-draft.server.ts";
import { exchangeRateOn } from "#app/areas/invoicing/queries/exchange-rate-on.server.ts";
import { isCancelled } from "#app/areas/invoicing/rules/credit.ts";
import {
  canIssueDraft,
  computeDraft,
  invoiceIdOfDraft,
  nextDay,
  type DraftContent,
} from "#app/areas/invoicing/rules/draft.ts";
import { rateDay } from "#app/areas/invoicing/rules/exchange-rates.ts";
import { dayOf } from "#app/kernel/day.ts";
import { Absent, demand, present, Refusal } from "#app/kernel/verdict.ts";
import type { Context, Member, Moment } from "#app/platform/context.server.ts";
import type { Tx } from "#app/platform/db/client.server.ts";
import { givePayerLink } from "./give-payer-link.server.ts";
import { issueInvoice } from "#app/areas/invoicing/commands/issue/issue-invoice.server.ts";

/**
 * Issues a draft exactly as it was shown, and refuses if somebody has saved it meanwhile. A
 * recurring draft stays and moves to its next day; any other is deleted. Repeated calls give the
 * same invoice. Returns its id.
 * @throws Refusal "no-lines", "nothing-to-ask", "changed-elsewhere", "late-billed-already"; Absent
 */
export async function issueDraft(
  context: Context<Member>,
  input: { projectId: Id<"Project">; draftId: Id<"InvoiceDraft">; revision: number },
): Promise<string> {
  const { db, actor } = context;
  const { projectId, draftId, revision } = input;
  const issued = async () =>
    (
      await db.invoice.findFirst({
        where: {
          id: invoiceIdOfDraft({ id: draftId, nextOn: null }),
          projectId,
          workspaceId: actor.workspaceId,
        },
        select: { id: true },
      })
    )?.id;
  const before = await issued();
  if (before) return before;
  try {
    return await db.$transaction(async (tx) => {
      const draft = present(
        await tx.invoiceDraft.findFirst({
          where: { id: draftId, projectId, workspaceId: actor.workspaceId },
        }),
        "draft",
      );
      if (draft.revision !== revision) throw new Refusal("changed-elsewhere");
      return issueLocked(tx, context, draft);
    });
  } catch (error) {
    // A concurrent call was first: its invoice is this one.
    const meanwhile =
      error instanceof Refusal || error instanceof Absent ? await issued() : undefined;
    if (meanwhile) return meanwhile;
    throw error;
  }
}

/** The first call to move the draft on issues it; a concurrent one finds nothing to move. */
export async function issueLocked(tx: Tx, moment: Moment, draft: InvoiceDraft): Promise<string> {
  const content = readDraftContent(draft.content);
  const same = { id: draft.id, revision: draft.revision, nextOn: draft.nextOn };
  const moved =
    draft.recurrence === "once" || draft.nextOn === null
      ? await tx.invoiceDraft.deleteMany({ where: same })
      : await tx.invoiceDraft.updateMany({
          where: same,
          data: {
            nextOn: nextDay(draft.nextOn, draft.recurrence, content.anchorDay),
            revision: { increment: 1 },
          },
        });
  if (moved.count === 0) throw new Refusal("changed-elsewhere");
  // The draft was set back to a day that is already issued: it moves on, and that invoice is
  // returned.
  const known = await tx.invoice.findFirst({
    where: { id: invoiceIdOfDraft(draft), workspaceId: draft.workspaceId },
    select: { id: true },
  });
  if (known) return known.id;
  const computed = computeDraft(
    content,
    present(await findUsualTax(tx, draft.workspaceId, draft.projectId), "project"),
  );
  demand(canIssueDraft(computed));
  const id = invoiceIdOfDraft(draft);
  const { late } = content;
  // Only one of two drafts for the same days can be issued.
  if (late && (await findLateBill(tx, late))) throw new Refusal("late-billed-already");
  const { note, buyerReference, suppliedOn, dueDays, exchangeRate, withholdingRate, includesTax } =
    content;
  // A recurring draft uses the rate of its own day, where one is known, not the rate of the day it
  // was written.
  const rate = draft.recurrence === "once" ? null : await newestRate(tx, draft, moment.now);
  await givePayerLink(tx, moment, draft.projectId);
  await issueInvoice(tx, moment, {
    id,
    projectId: draft.projectId,
    kind: draft.recurrence === "once" ? "one_off" : "recurring",
    title: draft.title,
    lines: computed.lines.map(({ description, quantity, decimals, unit, price, net, tax }) => ({
      description,
      quantity,
      decimals,
      unit,
      net,
      tax,
      ...(includesTax ? {} : { price }),
    })),
    rounding: computed.rounding,
    note,
    buyerReference,
    suppliedOn: draft.nextOn ?? suppliedOn,
    dueDays,
    exchangeRate: rate ?? exchangeRate,
    withholdingRate,
    ...(late ? { late } : {}),
  });
  return id;
}

async function findLateBill(
  tx: Tx,
  { invoiceId, from }: NonNullable<DraftContent["late"]>,
): Promise<boolean> {
  const charges = await tx.lateCharge.findMany({
    where: { lateInvoiceId: invoiceId, until: { gte: from } },
    select: { invoice: { select: { gross: true, creditNotes: { select: { gross: true } } } } },
  });
  return charges.some(({ invoice }) => !isCancelled(invoice));
}

async function newestRate(
  tx: Tx,
  { workspaceId, projectId, nextOn }: InvoiceDraft,
  now: Date,
): Promise<string | null> {
  const { currency, workspace } = present(
    await tx.project.findFirst({
      where: { id: projectId },
      select: { currency: true, workspace: { select: { timeZone: true, country: true } } },
    }),
    "project",
  );
  const today = dayOf(now, workspace.timeZone);
  return (
    (
      await exchangeRateOn(tx, {
        workspaceId,
        currency,
        day: rateDay(workspace.country, today, nextOn ?? today),
      })
    )?.rate ?? null
  );
}
