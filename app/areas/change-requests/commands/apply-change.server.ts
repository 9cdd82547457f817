import { readChangeEffects } from "#app/areas/agreements/stored/change-effects.ts";
import { agreementWords } from "#words/agreement.ts";
import { planForChange, type ChangeEffects } from "#app/areas/agreements/rules/ledger.ts";
import { canStillApply } from "#app/areas/change-requests/rules/offer-change.ts";
import { changesBefore } from "#app/areas/change-requests/rules/change-states.ts";
import type { BillableInstalment } from "#app/areas/invoicing/rules/invoice-input.ts";
import { recordActivity } from "#app/areas/projects/commands/record-activity.server.ts";
import { reopenForRound } from "./reopen-for-round.server.ts";
import { childId, type Id } from "#app/kernel/id.ts";
import { minor } from "#app/kernel/money.ts";
import { demand, present, Refusal } from "#app/kernel/verdict.ts";
import type { Moment } from "#app/platform/context.server.ts";
import type { Tx } from "#app/platform/db/client.server.ts";

type Amendment = {
  id: string;
  projectId: Id<"Project">;
  workspaceId: Id<"Workspace">;
  changeId: Id<"ChangeRequest"> | null;
  effects: string;
  locale: string;
};

/**
 * Applies a signed change to the ledger, in the transaction of its signature, which has locked the
 * project: deliverables and rounds, dates with their moves, and the payment plan. Refuses when
 * something it depends on has moved since the offer. Returns the instalment that is due at once, if
 * there is one.
 * @throws Refusal "not-open", "project-closed", "dates-moved", "already-accepted", "already-billed"
 */
export async function applyChange(
  tx: Tx,
  moment: Moment,
  amendment: Amendment,
): Promise<BillableInstalment | null> {
  const { projectId, workspaceId } = amendment;
  const effects = readChangeEffects(amendment.effects);
  const { count } = await tx.changeRequest.updateMany({
    where: { id: amendment.changeId ?? "", projectId, status: { in: changesBefore("approved") } },
    data: { status: "approved", decidedAt: moment.now },
  });
  if (count === 0) throw new Refusal("not-open");
  const project = present(
    await tx.project.findFirst({
      where: { id: projectId },
      select: { status: true, currency: true },
    }),
    "project",
  );
  const unapproved = await tx.milestone.count({
    where: { projectId, status: { not: "approved" } },
  });
  if (!["proposed", "active", "paused"].includes(project.status) || unapproved === 0)
    throw new Refusal("project-closed");

  await changeDeliverables(tx, amendment, effects);
  await moveDates(tx, moment, { amendment, effects });
  await reopenForRound(tx, moment, amendment);
  const due = await changePlan(tx, amendment, effects);
  await recordActivity(tx, moment, {
    projectId,
    workspaceId,
    type: "change.approved",
    subject: `${effects.number}`,
    detail: effects.title,
  });
  return due;
}

async function changeDeliverables(
  tx: Tx,
  { projectId, workspaceId }: Amendment,
  effects: ChangeEffects,
): Promise<void> {
  const standing = await tx.deliverable.findMany({
    where: { projectId },
    select: { id: true, status: true },
  });
  demand(canStillApply(effects, standing));
  await tx.deliverable.deleteMany({ where: { projectId, id: { in: effects.dropped } } });
  for (const { deliverableId, rounds } of effects.rounds)
    await tx.deliverable.updateMany({
      where: { id: deliverableId, projectId },
      data: { rounds: { increment: rounds } },
    });
  const last = await tx.deliverable.findFirst({
    where: { projectId },
    orderBy: { position: "desc" },
    select: { position: true },
  });
  for (const [
    index,
    { id, title, format, quantity, acceptance, rounds, milestoneId },
  ] of effects.added.entries()) {
    if (
      milestoneId &&
      (await tx.milestone.count({
        where: { id: milestoneId, projectId, status: { not: "approved" } },
      })) === 0
    )
      throw new Refusal("dates-moved");
    await tx.deliverable.create({
      data: {
        id,
        workspaceId,
        projectId,
        milestoneId,
        position: (last?.position ?? -1) + 1 + index,
        title,
        format,
        quantity,
        acceptance,
        rounds,
        price: 0n,
        change: effects.number,
      },
    });
  }
}

async function moveDates(
  tx: Tx,
  { now }: Moment,
  { amendment, effects }: { amendment: Amendment; effects: ChangeEffects },
): Promise<void> {
  const { id, projectId, workspaceId } = amendment;
  for (const { milestoneId, from, to } of effects.shifts) {
    const { count } = await tx.milestone.updateMany({
      where: { id: milestoneId, projectId, dueOn: from, status: { not: "approved" } },
      data: { dueOn: to },
    });
    if (count === 0) throw new Refusal("dates-moved");
    await tx.dateMove.create({
      data: {
        id: childId(projectId),
        workspaceId,
        projectId,
        milestoneId,
        fromDay: from,
        toDay: to,
        agreementId: id,
        reason: `${effects.number}: ${effects.title}`,
        movedAt: now,
      },
    });
  }
}

async function changePlan(
  tx: Tx,
  amendment: Amendment,
  effects: ChangeEffects,
): Promise<BillableInstalment | null> {
  const { projectId, workspaceId } = amendment;
  const instalments = await tx.instalment.findMany({
    where: { projectId },
    orderBy: { position: "asc" },
    include: { invoice: { select: { id: true } } },
  });
  const plan = planForChange(
    instalments.map(({ id, kind, amount, invoice }) => ({
      id,
      kind,
      amount: minor(amount),
      billed: invoice !== null,
    })),
    effects,
  );
  if (!plan.allowed) throw new Refusal(plan.reason);
  for (const { id, amount } of plan.reduce) {
    if (amount > 0) await tx.instalment.update({ where: { id }, data: { amount: BigInt(amount) } });
    else await tx.instalment.delete({ where: { id } });
  }
  if (!plan.add) return null;
  const title = agreementWords(amendment.locale).changeTitle(effects.number, effects.title);
  const instalment = {
    id: childId(projectId),
    workspaceId,
    projectId,
    position: (instalments.at(-1)?.position ?? -1) + 1,
    kind: "change" as const,
    title,
    milestoneId: null,
    change: effects.number,
    amount: BigInt(plan.add.amount),
  };
  await tx.instalment.create({ data: instalment });
  return effects.billing === "on_approval" ? instalment : null;
}
