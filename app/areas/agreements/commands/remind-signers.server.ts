import { signTurnMail } from "#emails/sign-turn.tsx";
import { OPEN_AGREEMENT } from "#app/areas/agreements/rules/agreement-states.ts";
import { isReminderDue, nextSigner } from "#app/areas/agreements/rules/signing-order.ts";
import { lockProject } from "#app/areas/projects/commands/lock-project.server.ts";
import { dayOf } from "#app/kernel/day.ts";
import type { Context, System } from "#app/platform/context.server.ts";
import { enqueueMail } from "#app/platform/jobs/enqueue-mail.server.ts";
import { logEvent } from "./log-event.server.ts";

/**
 * Reminds the signers whose turn it is, based on the current state: documents that are signed,
 * ended or expired get no reminder, several documents of a project make one mail, and after
 * downtime each reminder is sent once.
 */
export async function remindSigners(context: Context<System>): Promise<void> {
  const { db, now, baseUrl } = context;
  const open = await db.agreement.findMany({
    where: { status: { in: OPEN_AGREEMENT }, project: { workspace: { sample: false } } },
    orderBy: { sentAt: "asc" },
    include: { signers: true, project: { include: { workspace: true } } },
  });
  const told = new Set<string>();
  for (const agreement of open) {
    const { project, projectId } = agreement;
    const signer = nextSigner(agreement.signers);
    if (!signer?.contactId || !isReminderDue(signer, now)) continue;
    if (agreement.expiresOn && agreement.expiresOn < dayOf(now, project.timeZone)) continue;
    const contactId = signer.contactId;
    const person = `${projectId} ${contactId}`;
    const isMailed = await db.$transaction(async (tx) => {
      await lockProject(tx, agreement);
      const { count } = await tx.signer.updateMany({
        where: {
          id: signer.id,
          signedAt: null,
          reminders: signer.reminders,
          agreement: { status: { in: OPEN_AGREEMENT } },
        },
        data: { reminders: { increment: 1 }, remindedAt: now },
      });
      if (count === 0) return false;
      const contact = await tx.contact.findFirst({ where: { id: contactId } });
      const link = await tx.guestLink.findFirst({
        where: { projectId, contactId, revokedAt: null },
        select: { id: true },
      });
      if (!contact || !link) return false;
      await logEvent(tx, context, {
        agreement,
        entry: { type: "reminded", actorName: signer.name, detail: signer.email },
      });
      if (told.has(person)) return false;
      const mail = signTurnMail({
        name: contact.name,
        studio: project.workspace.name,
        project: project.title,
        before: "",
        reminder: true,
        url: `${baseUrl}/portal/${projectId}/agreements/${agreement.id}`,
      });
      await enqueueMail(
        tx,
        {
          ...mail,
          workspaceId: project.workspaceId,
          projectId,
          to: contact,
          replyTo: project.workspace.email,
          about: ["agreement", agreement.id],
        },
        now,
      );
      return true;
    });
    if (isMailed) told.add(person);
  }
}

/**
 * Reminds the freelancer to countersign, on the same schedule as the signers, counted from the
 * client's last signature.
 */
export async function remindStudio(context: Context<System>): Promise<void> {
  const { db, now, baseUrl } = context;
  const waiting = await db.agreement.findMany({
    where: {
      status: "signed_by_client",
      countersignedAt: null,
      project: { workspace: { sample: false } },
    },
    include: {
      signatures: { orderBy: { signedAt: "desc" }, take: 1 },
      events: { where: { type: "reminded" }, orderBy: { position: "desc" } },
      project: { include: { workspace: true } },
    },
  });
  for (const agreement of waiting) {
    const { project, projectId } = agreement;
    const { workspace } = project;
    const sentAt = agreement.signatures[0]?.signedAt ?? null;
    // Once the client has signed, this document gets no reminders to anybody else.
    const reminders = agreement.events.filter(({ at }) => sentAt !== null && at >= sentAt);
    if (
      !isReminderDue(
        { reminders: reminders.length, sentAt, remindedAt: reminders[0]?.at ?? null },
        now,
      )
    )
      continue;
    await db.$transaction(async (tx) => {
      await lockProject(tx, agreement);
      const still = await tx.agreement.count({
        where: { id: agreement.id, status: "signed_by_client", eventCount: agreement.eventCount },
      });
      if (still === 0) return;
      await logEvent(tx, context, {
        agreement,
        entry: { type: "reminded", actorName: workspace.name, detail: workspace.email },
      });
      const mail = signTurnMail({
        name: workspace.name,
        studio: "Milepost",
        project: project.title,
        before: "",
        reminder: true,
        url: `${baseUrl}/app/projects/${projectId}/agreements/${agreement.id}`,
      });
      await enqueueMail(
        tx,
        {
          ...mail,
          workspaceId: workspace.id,
          projectId,
          to: workspace,
          about: ["agreement", agreement.id],
        },
        now,
      );
    });
  }
}
