import type { Way } from "./way.ts";

export type CashWords = { text: (studio: string) => string };

/** Cash, recorded by the freelancer and confirmed by the payer. */
export const cash = {
  hasSwitch: true,
  hasPayments: true,
  byHand: 1,
  needsProvider: false,
  asksPayer: true,
  takesSeveral: false,
  isOpen: () => true,
  Part: ({ pay, words }) => <p className="max-w-[62ch]">{words.text(pay.studio)}</p>,
} as const satisfies Way<CashWords>;
