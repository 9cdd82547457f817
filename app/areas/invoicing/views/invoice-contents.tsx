import type { BasisPoints, MinorUnits } from "#app/kernel/money.ts";
import { invoiceWords } from "#app/words/invoice-words.ts";
import { formatMoney, formatPercent, formatQuantity } from "#app/platform/i18n/format.ts";
import { hasSeveralRates, sumRows, type Summed } from "./sum-rows.ts";

type Line = {
  id: string;
  description: string;
  quantity: number;
  decimals: number;
  unit: string;
  unitPrice: MinorUnits | null;
  net: MinorUnits;
  taxRate: BasisPoints;
};

/** The lines and totals of an invoice, in the reader's language. */
export function InvoiceContents({
  invoice,
  total,
}: {
  invoice: Summed & { number: string; lines: Line[] };
  /** Replaces "To pay" where some of it may already be paid. */
  total?: string;
}) {
  const { locale, currency, lines, number } = invoice;
  const words = invoiceWords(locale, invoice.seller.country);
  const money = (amount: MinorUnits) => formatMoney(amount, currency, locale);
  const quantityOf = (line: Line) =>
    `${formatQuantity(line, locale)}${words.units[line.unit] ?? ""}`;
  const rows = sumRows(invoice);
  return (
    <table className="w-full text-left">
      <caption className="sr-only">{number}</caption>
      <thead className="text-muted text-sm">
        <tr>
          <th scope="col" className="py-1 font-normal">
            {words.description}
          </th>
          <th scope="col" className="py-1 text-right font-normal">
            {words.net}
          </th>
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <tr key={line.id} className="border-line border-t align-baseline">
            <td className="py-2 pr-4 break-words">
              {line.description}
              {line.unitPrice === null ? null : (
                <span className="text-muted block text-sm">
                  {`${quantityOf(line)} × ${money(line.unitPrice)}`}
                </span>
              )}
              {line.unitPrice === null && (line.quantity !== 1 || line.decimals > 0) ? (
                <span className="text-muted">{` × ${quantityOf(line)}`}</span>
              ) : null}
              {hasSeveralRates(invoice) ? (
                <span className="text-muted block text-sm">{`${words.rate} ${formatPercent(line.taxRate, locale)}`}</span>
              ) : null}
            </td>
            <td className="figures py-2 text-right whitespace-nowrap">{money(line.net)}</td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        {rows.map(({ label, detail, amount }, index) => (
          <tr
            key={`${index}`}
            className={`align-baseline ${index === 0 ? "border-ink border-t-2" : ""} ${index === rows.length - 1 ? "border-line border-t font-semibold" : ""}`}
          >
            <th scope="row" className="py-1 pr-4 [font-weight:inherit]">
              {index === rows.length - 1 ? (total ?? label) : label}
              {detail ? <span className="text-muted block text-sm">{detail}</span> : null}
            </th>
            <td className="figures py-1 text-right whitespace-nowrap">{amount}</td>
          </tr>
        ))}
      </tfoot>
    </table>
  );
}
