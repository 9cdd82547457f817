import { OPEN_AGREEMENT } from "#app/areas/agreements/rules/agreement-states.ts";
import { logEvent } from "#app/areas/agreements/commands/log-event.server.ts";
import { findStanding } from "#app/areas/change-requests/queries/find-change.server.ts";
import { changesBefore } from "#app/areas/change-requests/rules/change-states.ts";
import { canStillChange } from "#app/areas/change-requests/queries/can-still-change.server.ts";
import { quoteChange, type ChangeQuote } from "#app/areas/change-requests/rules/offer-change.ts";
import { lockProject } from "#app/areas/projects/commands/lock-project.server.ts";
import { childId, type Id } from "#app/kernel/id.ts";
import { demand, present, Refusal } from "#app/kernel/verdict.ts";
import type { Context, Member, Moment } from "#app/platform/context.server.ts";
import type { Tx } from "#app/platform/db/client.server.ts";

/**
 * Prices a change by the signed rule, as a new version of it. An offer that the client already has
 * is withdrawn; anyone who is signing it at that moment is told that it has changed.
 * @throws Refusal "change-state", "not-signed" and the reasons of quoteChange; Absent
 */
export async function priceChangeRequest(
  context: Context<Member>,
  input: { projectId: Id<"Project">; changeId: Id<"ChangeRequest">; quote: ChangeQuote },
): Promise<void> {
  const { db, actor, now, today } = context;
  const owned = { id: input.changeId, projectId: input.projectId, workspaceId: actor.workspaceId };
  await db.$transaction(async (tx) => {
    await lockProject(tx, owned);
    await takeBackOffers(tx, context, owned);
    const { count } = await tx.changeRequest.updateMany({
      where: { ...owned, status: { in: changesBefore("priced") } },
      data: { status: "priced", reason: "", declinedBy: null },
    });
    const change = present(
      await tx.changeRequest.findFirst({
        where: owned,
        include: { versions: { orderBy: { version: "desc" }, take: 1, select: { version: true } } },
      }),
      "change",
    );
    if (count === 0) throw new Refusal("change-state");
    demand(await canStillChange(tx, input.projectId));
    const found = await findStanding(tx, {
      workspaceId: actor.workspaceId,
      projectId: input.projectId,
      today,
      change,
    });
    if (!found) throw new Refusal("not-signed");
    const { quote } = input;
    const quoted = quoteChange(quote, found.standing, childId(input.projectId));
    if (!quoted.allowed) throw new Refusal(quoted.reason);
    await tx.changeVersion.create({
      data: {
        id: childId(input.projectId),
        workspaceId: actor.workspaceId,
        projectId: input.projectId,
        changeId: change.id,
        version: (change.versions[0]?.version ?? 0) + 1,
        pricing: quote.pricing,
        minutes: quote.minutes,
        rate: BigInt(quoted.rate),
        price: BigInt(quoted.effects.price),
        worth: BigInt(quote.worth),
        offer: quote.offer.trim(),
        effects: JSON.stringify(quoted.effects),
        expiresOn: quote.expiresOn,
        createdAt: now,
      },
    });
  });
}

/**
 * Voids every unsigned amendment that a change was sent as. The project is locked, so nobody can
 * sign meanwhile.
 */
export async function takeBackOffers(
  tx: Tx,
  moment: Moment,
  change: { id: string; projectId: Id<"Project">; workspaceId: Id<"Workspace"> },
): Promise<void> {
  const { actor, now } = moment;
  const open = await tx.agreement.findMany({
    where: {
      changeId: change.id,
      projectId: change.projectId,
      workspaceId: change.workspaceId,
      status: { in: OPEN_AGREEMENT },
    },
    select: { id: true },
  });
  for (const { id } of open) {
    await tx.agreement.updateMany({
      where: { id, status: { in: OPEN_AGREEMENT } },
      data: { status: "voided", endedAt: now },
    });
    await logEvent(tx, moment, {
      agreement: { id, projectId: change.projectId, workspaceId: change.workspaceId },
      entry: { type: "voided", actorName: actor.name },
    });
  }
}
