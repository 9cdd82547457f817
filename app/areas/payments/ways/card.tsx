import type { Way } from "./way.ts";

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
          <label className="mb-4 flex max-w-[62ch] items-start gap-3 text-sm">
            <input
              type="checkbox"
              name="keepCard"
              value="yes"
              className="accent-accent mt-0.5 h-5 w-5 shrink-0"
            />
            {words.keep}
          </label>
        ) : null}
        <button
          form={formId}
          name="intent"
          value="start-card-payment"
          className="button"
          data-tone={isFirst ? "main" : undefined}
        >
          {words.button(amount)}
        </button>
      </form>
    </>
  ),
} as const satisfies Way<CardWords>;
