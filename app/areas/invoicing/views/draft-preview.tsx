import type { ComputedDraft } from "#app/areas/invoicing/rules/draft.ts";
import { formatFullDay, formatMoney, formatPercent, formatQuantity } from "#app/platform/i18n/format.ts";

type Props = {
  project: { currency: string; client: string };
  draft: { title: string; note: string; buyerReference: string };
  computed: ComputedDraft;
  issuedOn: string;
  suppliedOn: string;
  dueOn: string;
  withholdingRate: number;
};

const UNIT_WORDS = { C62: "", HUR: " h", DAY: " days", MON: " months" } as const;

/** An invoice that isn't issued yet, with every number that will stand on it. */
export function DraftPreview({ project, draft, computed, issuedOn, suppliedOn, dueOn, withholdingRate }: Props) {
  const money = (amount: number) => formatMoney(amount, project.currency, "en");
  const { totals, rounding, withheld, due } = computed;
  const sums: [string, number][] = [
    ["Net", totals.net],
    ...totals.taxes.map(({ rate, reason, amount }): [string, number] => [rate > 0 ? `VAT ${formatPercent(rate, "en")}` : reason || "No VAT", amount]),
    ...(rounding === 0 ? [] : [["Rounding", rounding] as [string, number]]),
    ...(withheld === 0 ? [] : [[`Withheld by the client, ${formatPercent(withholdingRate, "en")}`, -withheld] as [string, number]]),
  ];
  const facts = [["For", project.client], ["Issued", formatFullDay(issuedOn, "en")], ["Supplied", formatFullDay(suppliedOn, "en")], ["Due", formatFullDay(dueOn, "en")], ...(draft.buyerReference ? [["Order", draft.buyerReference]] : [])];
  return (
    <article className="border-ink border-t-2 pt-5">
      <h2 className="text-2xl">{draft.title}</h2>
      <dl className="mt-3 grid grid-cols-2 gap-x-6 gap-y-2 text-sm sm:grid-cols-3">
        {facts.map(([term, value]) => (
          <div key={term}>
            <dt className="text-muted">{term}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <table className="mt-6 w-full text-left">
        <thead className="text-muted text-sm">
          <tr>
            <th scope="col" className="py-1 font-normal">
              For
            </th>
            <th scope="col" className="py-1 text-right font-normal">
              Net
            </th>
          </tr>
        </thead>
        <tbody>
          {computed.lines.map((line, index) => (
            <tr key={index} className="border-line border-t align-baseline">
              <td className="py-2 pr-4">
                {line.description}
                {line.quantity !== 1 || line.decimals > 0 || line.unit !== "C62" ? <span className="text-muted block text-sm">{`${formatQuantity(line, "en")}${UNIT_WORDS[line.unit]} × ${money(line.price)}`}</span> : null}
              </td>
              <td className="figures py-2 text-right whitespace-nowrap">{money(line.net)}</td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          {sums.map(([label, amount], index) => (
            <tr key={label} className={index === 0 ? "border-ink border-t-2" : ""}>
              <th scope="row" className="py-1 pr-4 font-normal">
                {label}
              </th>
              <td className="figures py-1 text-right whitespace-nowrap">{money(amount)}</td>
            </tr>
          ))}
          <tr className="border-line border-t font-semibold">
            <th scope="row" className="py-1 pr-4">
              To pay
            </th>
            <td className="figures py-1 text-right whitespace-nowrap">{money(due)}</td>
          </tr>
        </tfoot>
      </table>
      {draft.note ? <p className="mt-4 max-w-[62ch] whitespace-pre-line">{draft.note}</p> : null}
    </article>
  );
}
