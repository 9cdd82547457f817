import { invitationMail } from "#emails/mail.ts";
import { isGoodPassword } from "#app/areas/workspaces/rules/password.ts";
import { newId, newSecret } from "#app/kernel/id.ts";
import { demand, present, Refusal } from "#app/kernel/verdict.ts";
import { hashPassword } from "#app/platform/auth/password.server.ts";
import { hashToken } from "#app/platform/auth/secrets.server.ts";
import type { Context, Member } from "#app/platform/context.server.ts";
import { isDuplicate, transact } from "#app/platform/db/transact.server.ts";
import { enqueueMail } from "#app/platform/jobs/enqueue-mail.server.ts";
import { openSession } from "./open-session.server.ts";

/** How long an invitation can be accepted, in days. */
const INVITATION_DAYS = 7;

/**
 * Mails an invitation to join as a collaborator. An earlier one to the same address stops working.
 * @throws Refusal "owner-only", "already-member"
 */
export async function inviteMember({ db, actor, now }: Context<Member>, order: { email: string; baseUrl: string }): Promise<void> {
  if (actor.role !== "owner") throw new Refusal("owner-only");
  const email = order.email.trim().toLowerCase();
  if (await db.user.findUnique({ where: { email }, select: { id: true } })) throw new Refusal("already-member");
  const token = newSecret();
  await transact(db, async (tx) => {
    await tx.token.deleteMany({ where: { workspaceId: actor.workspaceId, email, purpose: "invitation", usedAt: null } });
    await tx.token.create({ data: { id: hashToken(token), purpose: "invitation", workspaceId: actor.workspaceId, email, createdAt: now, expiresAt: new Date(now.getTime() + INVITATION_DAYS * 86_400_000) } });
    const { name } = present(await tx.workspace.findUnique({ where: { id: actor.workspaceId }, select: { name: true } }), "workspace");
    const mail = invitationMail({ workspace: name, inviter: actor.name, secretUrl: `${order.baseUrl}/join/${token}`, days: INVITATION_DAYS });
    await enqueueMail(tx, { ...mail, workspaceId: actor.workspaceId, to: { name: email, email }, locale: "en", replyTo: actor.email }, now);
  });
}

/**
 * Accepts an invitation, once. Returns the token of a session for the new member.
 * @throws Refusal "link-used-or-expired", "already-member" and the reasons of isGoodPassword
 */
export async function joinWorkspace({ db, now }: Context, order: { token: string; name: string; password: string; userAgent: string }): Promise<string> {
  const id = hashToken(order.token);
  const token = await db.token.findFirst({ where: { id, purpose: "invitation" }, select: { email: true, workspaceId: true } });
  if (!token?.workspaceId) throw new Refusal("link-used-or-expired");
  demand(isGoodPassword(order.password, token.email));
  const { email, workspaceId } = token;
  const passwordHash = await hashPassword(order.password);
  try {
    return await transact(db, async (tx) => {
      const { count } = await tx.token.updateMany({ where: { id, usedAt: null, expiresAt: { gt: now } }, data: { usedAt: now } });
      if (count === 0) throw new Refusal("link-used-or-expired");
      const userId = newId(now);
      await tx.user.create({ data: { id: userId, email, name: order.name, passwordHash, createdAt: now } });
      await tx.membership.create({ data: { workspaceId, userId, role: "collaborator", createdAt: now } });
      return openSession(tx, userId, order.userAgent, now);
    });
  } catch (error) {
    if (isDuplicate(error)) throw new Refusal("already-member");
    throw error;
  }
}

/**
 * Ends a collaborator's access and sessions at once.
 * @throws Refusal "owner-only"; Absent for somebody else's people, and for the owner
 */
export async function removeMember({ db, actor }: Context<Member>, userId: string): Promise<void> {
  if (actor.role !== "owner") throw new Refusal("owner-only");
  await transact(db, async (tx) => {
    const { count } = await tx.membership.deleteMany({ where: { workspaceId: actor.workspaceId, userId, role: "collaborator" } });
    present(count === 1 ? true : null, "member");
    await tx.user.deleteMany({ where: { id: userId, memberships: { none: {} } } });
  });
}

/** Takes an invitation back. */
export async function withdrawInvitation({ db, actor }: Context<Member>, id: string): Promise<void> {
  if (actor.role !== "owner") throw new Refusal("owner-only");
  await db.token.deleteMany({ where: { id, workspaceId: actor.workspaceId, purpose: "invitation", usedAt: null } });
}
