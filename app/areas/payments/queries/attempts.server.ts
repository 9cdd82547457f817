import type { Id } from "#app/kernel/id.ts";
import type { CardGateway } from "#app/platform/gateways/cards/card-gateway.ts";

/** Every attempt that was meant for this invoice, alone or among others. */
export const attemptOn = (invoiceId: Id<"Invoice">) => ({ parts: { some: { invoiceId } } });

/**
 * The columns that tell through which provider's account a payment was made: test and live mode,
 * and two accounts, never mix.
 */
export const madeBy = ({ liveMode, accountId }: Pick<CardGateway, "liveMode" | "accountId">) => ({
  liveMode,
  cardAccountId: accountId,
});
