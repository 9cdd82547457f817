import { limitGuest } from "#app/areas/sharing/commands/limit-guest.server.ts";
import type { Id } from "#app/kernel/id.ts";
import { OPEN_AGREEMENT } from "#app/areas/agreements/rules/agreement-states.ts";
import { logEvent } from "#app/areas/agreements/commands/log-event.server.ts";
import { isSigner } from "#app/areas/agreements/rules/signing-order.ts";
import {
  changesBefore,
  type ChangeStatus,
} from "#app/areas/change-requests/rules/change-states.ts";
import { lockProject } from "#app/areas/projects/commands/lock-project.server.ts";
import {
  recordActivity,
  type ActivityType,
} from "#app/areas/projects/commands/record-activity.server.ts";
import { mayAct } from "#app/areas/sharing/rules/guest-rights.ts";
import { demand, present, Refusal } from "#app/kernel/verdict.ts";
import type { Context, Guest, Member } from "#app/platform/context.server.ts";
import type { Tx } from "#app/platform/db/client.server.ts";
import { isKnownToClient, tellOthers } from "./tell-others.server.ts";

type ChangeInput = { projectId: Id<"Project">; changeId: Id<"ChangeRequest"> };

/**
 * Declines a change with a reason: the client its price, the freelancer the request. The freelancer
 * may then make a counter-offer, which is a new version of it.
 * @throws Refusal "no-right", "reason-required", "change-state", "throttled"; Absent
 */
export async function declineChange(
  context: Context<Guest | Member>,
  input: ChangeInput & {
    reason: string;
    /** The amendment that the client read. */ agreementId?: Id<"Agreement">;
  },
): Promise<void> {
  const { actor } = context;
  if (actor.kind === "guest") demand(mayAct(actor.rights, "sign"));
  const reason = input.reason.trim().slice(0, 2000);
  if (reason === "") throw new Refusal("reason-required");
  // A client can decline only an offer; before there is one, the request can only be withdrawn.
  const from = actor.kind === "guest" ? (["sent"] as ChangeStatus[]) : changesBefore("declined");
  await end(context, input, {
    to: "declined",
    from,
    activity: "change.declined",
    reason,
    agreementId: input.agreementId ?? null,
  });
}

/**
 * Withdraws a change request before it is decided, which only the side that made it can do.
 * @throws Refusal "no-right", "change-state", "throttled"; Absent
 */
export async function withdrawChange(
  context: Context<Guest | Member>,
  input: ChangeInput,
): Promise<void> {
  await end(context, input, {
    to: "withdrawn",
    from: changesBefore("withdrawn"),
    activity: "change.withdrawn",
    reason: "",
    agreementId: null,
  });
}

type Ending = {
  to: "declined" | "withdrawn";
  from: ChangeStatus[];
  activity: ActivityType;
  reason: string;
  agreementId: Id<"Agreement"> | null;
};

async function end(
  context: Context<Guest | Member>,
  { projectId, changeId }: ChangeInput,
  { to, from, activity, reason, agreementId }: Ending,
): Promise<void> {
  const { db, actor, now } = context;
  if (actor.kind === "guest" && actor.projectId !== projectId) present(null, "change");
  const owned = { id: changeId, projectId, workspaceId: actor.workspaceId };
  await limitGuest(context, "mail");
  await db.$transaction(async (tx) => {
    await lockProject(tx, owned);
    await closeAmendment(tx, context, { change: owned, reason, agreementId });
    const { count } = await tx.changeRequest.updateMany({
      where: { ...owned, status: { in: from } },
      data: {
        status: to,
        reason,
        declinedBy: to === "declined" ? actor.kind : null,
        decidedAt: now,
      },
    });
    const change = present(
      await tx.changeRequest.findFirst({
        where: owned,
        include: { project: { include: { workspace: true } } },
      }),
      "change",
    );
    if (
      to === "withdrawn" &&
      (change.authorKind !== actor.kind ||
        (actor.kind === "guest" && change.contactId !== actor.contactId))
    )
      throw new Refusal("no-right");
    if (count === 0) throw new Refusal("change-state");
    const isKnown = await isKnownToClient(tx, change);
    await recordActivity(tx, context, {
      projectId,
      workspaceId: actor.workspaceId,
      type: activity,
      subject: String(change.number),
      detail: reason || change.title,
      isInternal: !isKnown,
    });
    if (isKnown) await tellOthers(tx, context, { change, news: { what: to, text: reason } });
  });
}

/**
 * Ends the amendment that the change was sent as. Clients can decline only the amendment that they
 * read, and only as one of its signers.
 */
async function closeAmendment(
  tx: Tx,
  context: Context<Guest | Member>,
  {
    change,
    reason,
    agreementId,
  }: {
    change: { id: string; projectId: Id<"Project">; workspaceId: Id<"Workspace"> };
    reason: string;
    agreementId: Id<"Agreement"> | null;
  },
): Promise<void> {
  const { actor, now } = context;
  const open = await tx.agreement.findFirst({
    where: {
      changeId: change.id,
      projectId: change.projectId,
      workspaceId: change.workspaceId,
      status: { in: OPEN_AGREEMENT },
    },
    orderBy: { number: "desc" },
    select: { id: true, signers: { select: { contactId: true } } },
  });
  if (!open) return;
  if (agreementId !== null && agreementId !== open.id) throw new Refusal("text-changed");
  if (actor.kind === "guest" && reason !== "") demand(isSigner(open.signers, actor.contactId));
  const isDeclined = actor.kind === "guest" && reason !== "";
  const { count } = await tx.agreement.updateMany({
    where: { id: open.id, status: { in: OPEN_AGREEMENT } },
    data: {
      status: isDeclined ? "declined" : "voided",
      endedAt: now,
      declineReason: isDeclined ? reason : "",
    },
  });
  if (count === 0) throw new Refusal("change-state");
  await logEvent(tx, context, {
    agreement: { id: open.id, projectId: change.projectId, workspaceId: change.workspaceId },
    entry: { type: isDeclined ? "declined" : "voided", actorName: actor.name, detail: reason },
  });
}
