import { limitGuest } from "#app/areas/sharing/commands/limit-guest.server.ts";
import type { Id } from "#app/kernel/id.ts";
import type { Prisma } from "#generated/sqlite/client.ts";
import { agreementDeclinedMail } from "#emails/agreement-declined.tsx";
import { canDecline, OPEN_AGREEMENT } from "#app/areas/agreements/rules/agreement-states.ts";
import { lockProject } from "#app/areas/projects/commands/lock-project.server.ts";
import { recordActivity } from "#app/areas/projects/commands/record-activity.server.ts";
import { isSigner } from "#app/areas/agreements/rules/signing-order.ts";
import { mayAct } from "#app/areas/sharing/rules/guest-rights.ts";
import { demand, present, Refusal } from "#app/kernel/verdict.ts";
import type { Context, Guest } from "#app/platform/context.server.ts";
import type { Tx } from "#app/platform/db/client.server.ts";
import { enqueueMail } from "#app/platform/jobs/enqueue-mail.server.ts";
import { tellOfferEnded } from "./tell-offer-ended.server.ts";
import { logEvent } from "./log-event.server.ts";

/**
 * The client declines an agreement, with a reason that the freelancer can act on.
 * @throws Refusal "no-right", "reason-required", "not-open", "throttled"; Absent
 */
export async function declineAgreement(
  context: Context<Guest>,
  input: { agreementId: Id<"Agreement">; reason: string },
): Promise<void> {
  const { db, actor, now } = context;
  demand(mayAct(actor.rights, "sign"));
  const reason = input.reason.trim().slice(0, 2000);
  await limitGuest(context, "mail");
  await db.$transaction(async (tx) => {
    await lockProject(tx, actor);
    const agreement = present(
      await tx.agreement.findFirst({
        where: { id: input.agreementId, projectId: actor.projectId, kind: "original" },
        include: {
          signers: { select: { contactId: true } },
          project: { include: { workspace: true } },
        },
      }),
      "agreement",
    );
    demand(isSigner(agreement.signers, actor.contactId));
    demand(canDecline(agreement.status, input.reason));
    const { count } = await tx.agreement.updateMany({
      where: { id: agreement.id, status: { in: OPEN_AGREEMENT } },
      data: { status: "declined", endedAt: now, declineReason: reason },
    });
    if (count === 0) throw new Refusal("not-open");
    await logEvent(tx, context, {
      agreement,
      entry: {
        type: "declined",
        actorName: actor.name,
        detail: reason,
        ip: actor.ip,
        userAgent: actor.userAgent,
      },
    });
    await recordActivity(tx, context, {
      projectId: actor.projectId,
      workspaceId: actor.workspaceId,
      type: "agreement.declined",
      detail: reason,
    });
    await tellOfferEnded(tx, context, {
      agreementId: agreement.id,
      ending: {
        what: "declined",
        by: actor.name,
        text: reason,
        exceptContact: actor.contactId,
        toStudio: false,
      },
    });
    await tellStudio(tx, context, { agreement, reason });
  });
}

type Declined = Prisma.AgreementGetPayload<{
  include: { project: { include: { workspace: true } } };
}>;

async function tellStudio(
  tx: Tx,
  { actor, baseUrl, now }: Context<Guest>,
  { agreement, reason }: { agreement: Declined; reason: string },
): Promise<void> {
  const { project } = agreement;
  const letter = agreementDeclinedMail({
    client: actor.name,
    project: project.title,
    reason,
    url: `${baseUrl}/app/projects/${project.id}`,
  });
  await enqueueMail(
    tx,
    {
      ...letter,
      workspaceId: project.workspaceId,
      projectId: project.id,
      to: project.workspace,
      replyTo: actor.email,
      about: ["agreement", agreement.id],
    },
    now,
  );
}
