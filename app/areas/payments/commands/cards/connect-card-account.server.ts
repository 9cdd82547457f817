import { noteSecurityEvent } from "#app/areas/workspaces/commands/note-security-event.server.ts";
import { isRefused } from "#app/areas/payments/rules/is-refused.ts";
import { canSeeMoneySettings } from "#app/areas/workspaces/rules/roles.ts";
import { newId } from "#app/kernel/id.ts";
import { demand, Refusal } from "#app/kernel/verdict.ts";
import { decryptText, encryptText } from "#app/platform/auth/secrets.server.ts";
import type { Context, Member } from "#app/platform/context.server.ts";
import type { CardGateway } from "#app/platform/gateways/cards/card-gateway.ts";

export type ConnectInput = {
  secretKey: string;
  /** The secret of a webhook that was set up by hand; empty to have one made. */
  webhookSecret: string;
  /**
   * The owner's confirmation that it is another key of the account in use, for keys that may not
   * read their own account.
   */
  isSame?: boolean;
};

/** A gateway with a key that isn't stored yet. */
export type OpenAccount = (account: {
  id: string;
  secretKey: string;
  webhookSecret: string;
}) => CardGateway;

/**
 * Lets the workspace take card payments on an account of its own. The key is tried before it is
 * stored, encrypted; if the provider can reach this installation, it is told to send its events.
 * Another key of the same account, or a webhook's secret for it, replaces the old one, so that its
 * payments can still be followed. Payments made through another account stay with that account.
 * @throws Refusal "owner-only", "key-refused", "sample-studio"; CardProviderError when the provider
 * can't be reached
 */
export async function connectCardAccount(
  context: Context<Member>,
  open: OpenAccount,
  input: ConnectInput,
): Promise<{ hearsEvents: boolean }> {
  const { db, actor, now, baseUrl } = context;
  const { workspaceId } = actor;
  demand(canSeeMoneySettings(actor.role));
  const newAccountId = newId();
  const cards = open({ id: newAccountId, ...input });
  if (
    cards.liveMode &&
    (await db.workspace.count({ where: { id: workspaceId, sample: true } })) > 0
  )
    throw new Refusal("sample-studio");
  const providerId = await cards.check().catch((error: unknown) => {
    throw isRefused(error) ? new Refusal("key-refused") : error;
  });
  const hint = `${input.secretKey.split("_").slice(0, 2).join("_")}_…${input.secretKey.slice(-4)}`;
  const known = await db.cardAccount.findMany({
    where: { workspaceId, liveMode: cards.liveMode },
    orderBy: { createdAt: "desc" },
  });
  const same = known.find(
    (account) =>
      (providerId !== "" && account.providerId === providerId) ||
      (input.isSame && account.endedAt === null) ||
      isKeyOf(account, input.secretKey),
  );
  const id = same?.id ?? newAccountId;
  const heard = same?.webhookCipher ?? "";
  const webhookSecret =
    input.webhookSecret ||
    (heard === "" && baseUrl.startsWith("https://")
      ? await cards.listen(`${baseUrl}/webhooks/stripe/${id}`).catch(() => "")
      : "");
  const webhookCipher = webhookSecret ? encryptText(webhookSecret) : heard;
  const stored = {
    liveMode: cards.liveMode,
    providerId,
    hint,
    keyCipher: encryptText(input.secretKey),
    webhookCipher,
    endedAt: null,
  };
  await db.$transaction(async (tx) => {
    await tx.cardAccount.updateMany({
      where: { workspaceId, endedAt: null, id: { not: id } },
      data: { endedAt: now },
    });
    await tx.cardAccount.upsert({
      where: { id },
      create: { id, workspaceId, createdAt: now, ...stored },
      update: stored,
    });
    // The same account under an older key: its payments are followed with the new key.
    if (providerId !== "")
      await tx.cardAccount.updateMany({
        where: { workspaceId, providerId, liveMode: cards.liveMode, id: { not: id } },
        data: { keyCipher: stored.keyCipher },
      });
    await noteSecurityEvent(tx, { type: "cards.changed", userId: actor.userId, now });
  });
  return { hearsEvents: webhookCipher !== "" };
}

/**
 * Whether an account is stored with exactly this key; one that can't be decrypted doesn't count.
 */
function isKeyOf({ keyCipher }: { keyCipher: string }, secretKey: string): boolean {
  try {
    return decryptText(keyCipher) === secretKey;
  } catch {
    return false;
  }
}

/**
 * New card payments go to the installation's account again, if there is one.
 * @throws Refusal "owner-only"
 */
export async function endCardAccount({ db, actor, now }: Context<Member>): Promise<void> {
  demand(canSeeMoneySettings(actor.role));
  await db.$transaction(async (tx) => {
    await tx.cardAccount.updateMany({
      where: { workspaceId: actor.workspaceId, endedAt: null },
      data: { endedAt: now },
    });
    await noteSecurityEvent(tx, { type: "cards.changed", userId: actor.userId, now });
  });
}
