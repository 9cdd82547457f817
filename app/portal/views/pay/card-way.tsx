import type { GuestWords } from "#app/words/guest-words.ts";

type Props = {
  amount: string;
  /** The form that the button belongs to, where the choice stands elsewhere on the page. */
  formId?: string;
  /** The amount that was asked for by the page's address. */
  wish?: string;
  isFirst?: boolean;
  /** The studio may keep cards, and none is kept yet. */
  canKeep?: boolean;
  isTest?: boolean;
  words: GuestWords;
};

/**
 * Paying by card: one button, which leads to the provider's page. Which invoices are meant, the
 * page or the form of the choice knows.
 */
export function CardWay({
  amount,
  formId,
  wish = "",
  isFirst = true,
  canKeep = false,
  isTest = false,
  words,
}: Props) {
  return (
    <>
      <p className="text-muted mb-4 text-sm">{words.pay.cardText}</p>
      {isTest ? <p className="mb-4 text-sm font-semibold">{words.pay.test}</p> : null}
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
            {words.pay.keep}
          </label>
        ) : null}
        <button
          form={formId}
          name="intent"
          value="start-card-payment"
          className="button"
          data-tone={isFirst ? "main" : undefined}
        >
          {words.pay.cardButton(amount)}
        </button>
      </form>
    </>
  );
}
