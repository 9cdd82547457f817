import type { Id } from "#app/kernel/id.ts";
import type { CardAccount } from "#generated/sqlite/client.ts";
import type { OpenAccount } from "#app/areas/payments/commands/cards/connect-card-account.server.ts";
import {
  findAccountById,
  findCardAccount,
  listCardAccounts,
} from "#app/areas/payments/queries/find-card-account.server.ts";
import type { CardGateway } from "#app/platform/gateways/cards/card-gateway.ts";
import { stripeCards } from "#app/platform/gateways/cards/stripe-cards.server.ts";
import { decryptText } from "#app/platform/auth/secrets.server.ts";
import { database } from "#app/platform/db/client.server.ts";
import { env } from "#app/platform/env.server.ts";
import { log } from "#app/platform/log.server.ts";
import { gateways } from "./gateways.server.ts";

const opened = new Map<string, CardGateway>();

/** A gateway to a workspace's own account. */
export const openCardAccount: OpenAccount = ({ id, secretKey, webhookSecret }) =>
  stripeCards({
    accountId: id,
    secretKey,
    webhookSecret: webhookSecret || undefined,
    apiUrl: gateways().cardApi ?? env().STRIPE_API_URL,
  });

/**
 * Null when its keys can't be decrypted because the installation's secret has changed. This is
 * logged, and everything else carries on.
 */
function cardsOf({ id, keyCipher, webhookCipher }: CardAccount): CardGateway | null {
  const sealed = `${id} ${keyCipher} ${webhookCipher}`;
  const known = opened.get(sealed);
  if (known) return known;
  try {
    const made = openCardAccount({
      id,
      secretKey: decryptText(keyCipher),
      webhookSecret: webhookCipher && decryptText(webhookCipher),
    });
    opened.set(sealed, made);
    return made;
  } catch {
    log().error(
      { account: id },
      "the keys of a card account can't be decrypted; enter them again in the settings",
    );
    return null;
  }
}

/**
 * The account for a workspace's new card payments: its own, or else the installation's. The sample
 * studio takes no real money.
 */
export async function cardsFor(workspaceId: Id<"Workspace">): Promise<CardGateway | null> {
  const { db } = database();
  const account = await findCardAccount(db, workspaceId);
  const cards = account ? cardsOf(account) : gateways().cards;
  const isSample =
    cards?.liveMode === true &&
    (await db.workspace.count({ where: { id: workspaceId, sample: true } })) > 0;
  return isSample ? null : cards;
}

/**
 * The account that a payment was made with; a null id means the installation's. Null when it is
 * unknown.
 */
export async function cardsByAccount(accountId: string | null): Promise<CardGateway | null> {
  if (accountId === null) return gateways().cards;
  const account = await findAccountById(database().db, accountId);
  return account && cardsOf(account);
}

/** Every account that payments were made with, for the jobs. */
export async function allCards(): Promise<CardGateway[]> {
  const { cards } = gateways();
  return [cards, ...(await listCardAccounts(database().db, new Date())).map(cardsOf)].filter(
    (each) => each !== null,
  );
}
