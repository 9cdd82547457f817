import type { GuestWords } from "./words.ts";

/** Paying by card: one button, which leads to the provider's page. Which invoices are meant, the page knows unless they are given. */
export function CardWay({ amount, invoiceIds = [], words }: { amount: string; invoiceIds?: string[]; words: GuestWords }) {
  return (
    <section className="py-6" aria-labelledby="card">
      <h2 id="card" className="text-lg">
        {words.pay.card}
      </h2>
      <p className="text-muted mb-4 text-sm">{words.pay.cardText}</p>
      <form method="post">
        {invoiceIds.map((id) => (
          <input key={id} type="hidden" name="invoice" value={id} />
        ))}
        <button name="intent" value="start-card-payment" className="button" data-tone="main">
          {words.pay.cardButton(amount)}
        </button>
      </form>
    </section>
  );
}
