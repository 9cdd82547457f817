import type { Way } from "./way.ts";
import { Tick } from "#app/platform/ui/inputs.tsx";
import { Button } from "#app/platform/ui/button.tsx";

export type CardWords = {
  text: string;
  button: (amount: string) => string;
  /** The consent to store the card: what the payer agrees to, word for word. */
  keep: string;
  test: string;
};

/**
 * Paying by card: one button, which leads to the provider's page. The page, or the form for
 * choosing invoices, decides which invoices are paid.
 */
export const card = {
  hasSwitch: true,
  hasPayments: true,
  byHand: 0,
  needsProvider: true,
  asksPayer: false,
  takesSeveral: true,
  isOpen: ({ canCharge }) => canCharge,
  Part: ({ pay: { amount, formId, wish, isFirst, canKeep, isTest }, words }) => (
    <>
      <p className="text-muted mb-4 text-sm">{words.text}</p>
      {isTest ? <p className="mb-4 text-sm font-semibold">{words.test}</p> : null}
      <form method="post">
        {wish ? <input type="hidden" name="amount" value={wish} /> : null}
        {canKeep ? (
          <Tick name="keepCard" value="yes" className="mb-4 max-w-[62ch] text-sm">
            {words.keep}
          </Tick>
        ) : null}
        <Button
          form={formId}
          name="intent"
          value="start-card-payment"
          tone={isFirst ? "main" : undefined}
        >
          {words.button(amount)}
        </Button>
      </form>
    </>
  ),
} as const satisfies Way<CardWords>;
