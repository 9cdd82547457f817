import { invitationMail } from "#emails/invitation.tsx";
import { newSecret } from "#app/kernel/id.ts";
import { present, Refusal } from "#app/kernel/verdict.ts";
import { hashToken } from "#app/platform/auth/secrets.server.ts";
import type { Context, Member } from "#app/platform/context.server.ts";
import { enqueueMail } from "#app/platform/jobs/enqueue-mail.server.ts";
import { noteSecurityEvent } from "./note-security-event.server.ts";

/** How long an invitation can be accepted, in days. */
const INVITATION_DAYS = 7;

/**
 * Mails an invitation to join as a collaborator. An earlier one to the same address stops working.
 * @throws Refusal "owner-only", "already-member"
 */
export async function inviteMember(
  { db, actor, now, baseUrl }: Context<Member>,
  input: { email: string },
): Promise<void> {
  if (actor.role !== "owner") throw new Refusal("owner-only");
  const email = input.email.trim().toLowerCase();
  if (await db.user.findFirst({ where: { email }, select: { id: true } }))
    throw new Refusal("already-member");
  const token = newSecret();
  await db.$transaction(async (tx) => {
    await tx.token.deleteMany({
      where: { workspaceId: actor.workspaceId, email, purpose: "invitation", usedAt: null },
    });
    await tx.token.create({
      data: {
        id: hashToken(token),
        purpose: "invitation",
        workspaceId: actor.workspaceId,
        email,
        createdAt: now,
        expiresAt: new Date(now.getTime() + INVITATION_DAYS * 86_400_000),
      },
    });
    const { name } = present(
      await tx.workspace.findFirst({ where: { id: actor.workspaceId }, select: { name: true } }),
      "workspace",
    );
    await noteSecurityEvent(tx, { type: "person.invited", userId: actor.userId, now });
    const mail = invitationMail({
      workspace: name,
      inviter: actor.name,
      secretUrl: `${baseUrl}/join/${token}`,
      days: INVITATION_DAYS,
    });
    await enqueueMail(
      tx,
      {
        ...mail,
        workspaceId: actor.workspaceId,
        to: { name: email, email, locale: "en" },
        replyTo: actor.email,
      },
      now,
    );
  });
}
