import type { KeptCardView } from "#app/areas/payments/queries/find-kept-card.server.ts";
import { formatMoney } from "#app/platform/i18n/format.ts";
import type { InvoicePageProps } from "./invoice-page-props.ts";
import { ViewerForm } from "#app/platform/ui/viewer.tsx";
import { Button } from "#app/platform/ui/button.tsx";

/** The card that is stored, what will be charged to it and when, and one click that ends both. */
export function KeptCard({
  card,
  locale,
  words,
  mayPay,
}: InvoicePageProps & { card: KeptCardView }) {
  const name = `${card.brand.charAt(0).toUpperCase()}${card.brand.slice(1)} … ${card.last4}`;
  return (
    <section aria-labelledby="stored-card">
      <h2 id="stored-card" className="text-xl">
        {words.pay.keptTitle}
      </h2>
      <p className="mt-2 max-w-[62ch]">{words.pay.kept(name, card.keptBy)}</p>
      <ul className="mt-1">
        {card.charges.map((charge) => (
          <li key={charge.invoiceId} className="max-w-[62ch]">
            {words.pay.charge(
              formatMoney(charge.amount, charge.currency, locale),
              charge.number,
              charge.on,
            )}
          </li>
        ))}
      </ul>
      {mayPay ? (
        <ViewerForm className="mt-3">
          <Button name="intent" value="remove-kept-card">
            {words.pay.removeCard}
          </Button>
        </ViewerForm>
      ) : null}
    </section>
  );
}
