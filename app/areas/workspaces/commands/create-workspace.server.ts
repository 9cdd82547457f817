import { demandGoodPassword } from "./demand-good-password.server.ts";
import { newId } from "#app/kernel/id.ts";
import { hashPassword } from "#app/platform/auth/password.server.ts";
import type { Context } from "#app/platform/context.server.ts";
import { DEFAULT_TERMS } from "#app/areas/workspaces/rules/default-terms.ts";
import { claimInstallation } from "./claim-installation.server.ts";
import { openSession } from "./open-session.server.ts";

export type NewWorkspace = {
  workspace: string;
  name: string;
  email: string;
  password: string;
  country: string;
  currency: string;
  timeZone: string;
  accent: string;
  userAgent: string;
};

/**
 * The first run: one workspace with its owner, and a session for the owner. Returns the session's
 * token.
 * @throws Refusal "already-set-up" and the reasons of isGoodPassword
 */
export async function createWorkspace({ db, now }: Context, order: NewWorkspace): Promise<string> {
  const email = order.email.trim().toLowerCase();
  await demandGoodPassword(order.password, email);
  const passwordHash = await hashPassword(order.password);
  return db.$transaction(async (tx) => {
    // An installation is claimed once: a second attempt fails on this row.
    await claimInstallation(tx, now);
    const workspaceId = newId();
    const userId = newId();
    await tx.workspace.create({
      data: {
        id: workspaceId,
        name: order.workspace,
        legalName: order.workspace,
        email,
        country: order.country,
        currency: order.currency,
        locale: "en",
        timeZone: order.timeZone,
        accent: order.accent,
        terms: DEFAULT_TERMS,
        createdAt: now,
        invoicing: { create: { id: newId(), taxReason: "No VAT is charged" } },
        paying: { create: { id: newId() } },
      },
    });
    await tx.user.create({
      data: { id: userId, email, name: order.name, passwordHash, createdAt: now },
    });
    await tx.membership.create({ data: { workspaceId, userId, role: "owner", createdAt: now } });
    return openSession(tx, { userId, userAgent: order.userAgent, now });
  });
}
