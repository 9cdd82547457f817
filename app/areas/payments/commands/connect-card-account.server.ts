import { canSeeMoneySettings } from "#app/areas/workspaces/rules/roles.ts";
import { encryptText } from "#app/platform/auth/secrets.server.ts";
import { newId } from "#app/kernel/id.ts";
import { demand, Refusal } from "#app/kernel/verdict.ts";
import type { Context, Member } from "#app/platform/context.server.ts";
import { transact } from "#app/platform/db/transact.server.ts";
import type { CardGateway } from "#app/platform/gateways/cards/card-gateway.ts";

export type ConnectOrder = {
  secretKey: string;
  /** Of a webhook that was set up by hand; empty to have one made. */
  webhookSecret: string;
};

/** A gateway with a key that isn't kept yet. */
export type OpenAccount = (account: { id: string; secretKey: string; webhookSecret: string }) => CardGateway;

/**
 * Lets the workspace take card payments on an account of its own. The key is tried before it is kept, encrypted; where
 * the provider can reach this installation, it is told to send its events. Payments made by an earlier account stay its own.
 * @throws Refusal "owner-only", "key-refused"; CardProviderError when the provider can't be reached
 */
export async function connectCardAccount(context: Context<Member>, open: OpenAccount, order: ConnectOrder): Promise<{ hearsEvents: boolean }> {
  const { db, actor, now, baseUrl } = context;
  demand(canSeeMoneySettings(actor.role));
  const id = newId(now);
  const cards = open({ id, ...order });
  await cards.check().catch((error: unknown) => {
    throw error instanceof Error && "refused" in error && error.refused ? new Refusal("key-refused") : error;
  });
  const webhookSecret = order.webhookSecret || (baseUrl.startsWith("https://") ? await cards.listen(`${baseUrl}/webhooks/stripe/${id}`).catch(() => "") : "");
  await transact(db, async (tx) => {
    await tx.cardAccount.updateMany({ where: { workspaceId: actor.workspaceId, endedAt: null }, data: { endedAt: now } });
    const hint = `${order.secretKey.split("_").slice(0, 2).join("_")}_…${order.secretKey.slice(-4)}`;
    await tx.cardAccount.create({ data: { id, workspaceId: actor.workspaceId, liveMode: cards.liveMode, hint, keyCipher: encryptText(order.secretKey), webhookCipher: webhookSecret ? encryptText(webhookSecret) : "", createdAt: now } });
  });
  return { hearsEvents: webhookSecret !== "" };
}

/** New card payments go to the installation's account again, if there is one. @throws Refusal "owner-only" */
export async function endCardAccount({ db, actor, now }: Context<Member>): Promise<void> {
  demand(canSeeMoneySettings(actor.role));
  await db.cardAccount.updateMany({ where: { workspaceId: actor.workspaceId, endedAt: null }, data: { endedAt: now } });
}
