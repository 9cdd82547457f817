import { askAboutChange } from "#app/areas/change-requests/commands/ask-about-change.server.ts";
import {
  deliverChange,
  giveChange,
} from "#app/areas/change-requests/commands/deliver-change.server.ts";
import {
  declineChange,
  withdrawChange,
} from "#app/areas/change-requests/commands/end-change.server.ts";
import { priceChangeRequest } from "#app/areas/change-requests/commands/price-change.server.ts";
import { sendChange } from "#app/areas/change-requests/commands/send-change.server.ts";
import { printFirst } from "#app/composition/print-first.server.ts";
import type { MemberContext } from "#app/platform/auth/guards.server.ts";

type PriceInput = Parameters<typeof priceChangeRequest>[1];
type Order = Pick<PriceInput, "projectId" | "changeId" | "quote"> & {
  reason: string;
  body: string;
};

const send = (context: MemberContext, order: Order) =>
  printFirst(context, order.projectId, (either) => sendChange(either, order));

/** What the forms of the page do, by their intent. They throw the refusals of their commands. */
export const INTENTS: Record<string, (context: MemberContext, order: Order) => Promise<void>> = {
  "price-change": priceChangeRequest,
  "price-and-send": async (context, order) => {
    await priceChangeRequest(context, order);
    await send(context, order);
  },
  "send-change": send,
  "decline-change": declineChange,
  "withdraw-change": withdrawChange,
  "give-change": giveChange,
  "deliver-change": (context, order) =>
    printFirst(context, order.projectId, (either) => deliverChange(either, order)),
  "ask-about-change": askAboutChange,
};
