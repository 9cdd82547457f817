import { randomInt } from "node:crypto";
import { signingCodeMail } from "#emails/signing-code.tsx";
import { CODE_MINUTES, CODES_AN_HOUR } from "#app/areas/agreements/rules/signing-code.ts";
import { canSignNow } from "#app/areas/agreements/rules/signing-order.ts";
import { mayAct } from "#app/areas/sharing/rules/guest-rights.ts";
import { lockProject } from "#app/areas/projects/commands/lock-project.server.ts";
import { throttle } from "#app/areas/workspaces/commands/throttle.server.ts";
import { newId, type Id } from "#app/kernel/id.ts";
import { demand, present } from "#app/kernel/verdict.ts";
import { keyedHash } from "#app/platform/auth/secrets.server.ts";
import type { Context, Guest } from "#app/platform/context.server.ts";
import { enqueueMail } from "#app/platform/jobs/enqueue-mail.server.ts";
import { logEvent } from "./log-event.server.ts";

/**
 * The hash that is stored for a code. It covers the agreement and the contact, so that the code is
 * valid for nothing else.
 */
export const signingCodeHash = (
  agreementId: Id<"Agreement">,
  contactId: Id<"Contact">,
  code: string,
) => keyedHash(`sign ${agreementId} ${contactId} ${code}`);

/**
 * Mails a six-digit code to the contact. An earlier one stops working.
 * @throws Refusal "no-right", "throttled" and the reasons of canSignNow; Absent
 */
export async function sendSigningCode(
  context: Context<Guest>,
  agreementId: Id<"Agreement">,
): Promise<void> {
  const { db, actor, now, today } = context;
  demand(mayAct(actor.rights, "sign"));
  const agreement = present(
    await db.agreement.findFirst({
      where: { id: agreementId, projectId: actor.projectId },
      include: { signers: true, project: { include: { workspace: true } } },
    }),
    "agreement",
  );
  demand(canSignNow(agreement, actor.contactId, today));
  await throttle(db, {
    key: `signing code ${agreementId} ${actor.contactId}`,
    limit: { most: CODES_AN_HOUR, minutes: 60 },
    now,
  });
  const code = String(randomInt(0, 1_000_000)).padStart(6, "0");
  const { project } = agreement;
  await db.$transaction(async (tx) => {
    await lockProject(tx, actor);
    await tx.signingCode.create({
      data: {
        id: newId(),
        workspaceId: actor.workspaceId,
        agreementId,
        contactId: actor.contactId,
        codeHash: signingCodeHash(agreementId, actor.contactId, code),
        createdAt: now,
        expiresAt: new Date(now.getTime() + CODE_MINUTES * 60_000),
      },
    });
    const mail = signingCodeMail({
      name: actor.name,
      studio: project.workspace.name,
      project: project.title,
      secretCode: code,
      minutes: CODE_MINUTES,
    });
    await enqueueMail(
      tx,
      {
        ...mail,
        workspaceId: actor.workspaceId,
        projectId: project.id,
        to: actor,
        replyTo: project.workspace.email,
        about: ["agreement", agreementId],
      },
      now,
    );
    await logEvent(tx, context, {
      agreement,
      entry: {
        type: "code-sent",
        actorName: actor.name,
        detail: actor.email,
        ip: actor.ip,
        userAgent: actor.userAgent,
      },
    });
  });
}
