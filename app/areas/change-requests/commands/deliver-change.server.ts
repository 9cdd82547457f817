import type { Id } from "#app/kernel/id.ts";
import { readChangeEffects } from "#app/areas/agreements/stored/change-effects.ts";
import {
  canDeliverChange,
  canGiveChange,
  OPEN_CHANGES,
} from "#app/areas/change-requests/rules/change-states.ts";
import { issueInvoice } from "#app/areas/invoicing/commands/issue/issue-invoice.server.ts";
import { invoiceOfInstalment } from "#app/areas/invoicing/rules/invoice-input.ts";
import { lockProject } from "#app/areas/projects/commands/lock-project.server.ts";
import { recordActivity } from "#app/areas/projects/commands/record-activity.server.ts";
import { demand, present, Refusal } from "#app/kernel/verdict.ts";
import type { Context, Member } from "#app/platform/context.server.ts";
import { reopenForRound } from "./reopen-for-round.server.ts";
import { tellOthers } from "./tell-others.server.ts";
import { takeBackOffers } from "./price-change.server.ts";

type ChangeInput = { projectId: Id<"Project">; changeId: Id<"ChangeRequest"> };

/**
 * Marks a change as done, if it is approved or an explicit gift. A change that is billed on
 * delivery is invoiced at the same time.
 * @throws Refusal "change-not-approved", "project-closed"; Absent
 */
export async function deliverChange(context: Context<Member>, input: ChangeInput): Promise<void> {
  const { db, actor, now } = context;
  const { projectId } = input;
  await db.$transaction(async (tx) => {
    const owned = { id: input.changeId, projectId, workspaceId: actor.workspaceId };
    await lockProject(tx, owned);
    const { count } = await tx.changeRequest.updateMany({
      where: { ...owned, status: "approved" },
      data: { status: "delivered", deliveredAt: now },
    });
    const change = present(
      await tx.changeRequest.findFirst({
        where: owned,
        include: { project: { include: { workspace: true } } },
      }),
      "change",
    );
    demand(
      canDeliverChange(count === 1 ? { ...change, status: "approved" } : change, change.project),
    );
    if (count === 0) throw new Refusal("change-not-approved");
    await tx.deliverable.updateMany({
      where: { projectId, change: change.number, status: { in: ["agreed", "in_progress"] } },
      data: { status: "delivered" },
    });
    await recordActivity(tx, context, {
      projectId,
      workspaceId: actor.workspaceId,
      type: "change.delivered",
      subject: String(change.number),
      detail: change.title,
    });
    const instalment = await tx.instalment.findFirst({
      where: { projectId, change: change.number, amount: { gt: 0 } },
      include: { invoice: { select: { id: true } } },
    });
    const version = await tx.changeVersion.findFirst({
      where: { changeId: change.id },
      orderBy: { version: "desc" },
      select: { effects: true },
    });
    const isDueNow =
      version !== null && readChangeEffects(version.effects).billing === "on_delivery";
    // The final invoice already includes every approved change, delivered or not.
    const isClosed = (await tx.invoice.count({ where: { projectId, kind: "final" } })) > 0;
    if (instalment && !instalment.invoice && isDueNow && !isClosed)
      await issueInvoice(tx, context, invoiceOfInstalment(instalment));
    if (isClosed || (instalment && (instalment.invoice || isDueNow)))
      await tx.changeRequest.update({ where: { id: change.id }, data: { status: "invoiced" } });
    await tellOthers(tx, context, { change, news: { what: "delivered", text: "" } });
  });
}

/**
 * Begins an unapproved change as an explicit gift: free of charge for good, whatever was offered
 * before.
 * @throws Refusal "change-state"; Absent
 */
export async function giveChange(context: Context<Member>, input: ChangeInput): Promise<void> {
  const { db, actor, now } = context;
  const { projectId } = input;
  const owned = { id: input.changeId, projectId, workspaceId: actor.workspaceId };
  await db.$transaction(async (tx) => {
    await lockProject(tx, owned);
    await takeBackOffers(tx, context, owned);
    const { count } = await tx.changeRequest.updateMany({
      where: { ...owned, status: { in: OPEN_CHANGES } },
      data: { status: "approved", gift: true, decidedAt: now },
    });
    const change = present(
      await tx.changeRequest.findFirst({
        where: owned,
        include: { project: { include: { workspace: true } } },
      }),
      "change",
    );
    if (count === 0) {
      demand(canGiveChange(change.status));
      throw new Refusal("change-state");
    }
    await reopenForRound(tx, context, {
      projectId,
      workspaceId: actor.workspaceId,
      changeId: change.id,
    });
    await recordActivity(tx, context, {
      projectId,
      workspaceId: actor.workspaceId,
      type: "change.gift",
      subject: String(change.number),
      detail: change.title,
    });
    await tellOthers(tx, context, { change, news: { what: "gift", text: "" } });
  });
}
