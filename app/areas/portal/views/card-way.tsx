import type { GuestWords } from "./words.ts";

type Props = { amount: string; invoiceIds?: string[]; /** The amount that was asked for by the page's address. */ wish?: string; isFirst?: boolean; words: GuestWords };

/** Paying by card: one button, which leads to the provider's page. Which invoices are meant, the page knows unless they are given. */
export function CardWay({ amount, invoiceIds = [], wish = "", isFirst = true, words }: Props) {
  return (
    <>
      <p className="text-muted mb-4 text-sm">{words.pay.cardText}</p>
      <form method="post">
        {invoiceIds.map((id) => (
          <input key={id} type="hidden" name="invoice" value={id} />
        ))}
        {wish ? <input type="hidden" name="amount" value={wish} /> : null}
        <button name="intent" value="start-card-payment" className="button" data-tone={isFirst ? "main" : undefined}>
          {words.pay.cardButton(amount)}
        </button>
      </form>
    </>
  );
}
