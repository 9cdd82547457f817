import type { MinorUnits } from "#app/kernel/money.ts";
import type { Day } from "#app/kernel/day.ts";
import type { WayName } from "#app/areas/payments/ways/registry.ts";
import type { TransferOffer } from "#app/areas/payments/ways/way.ts";
import { formatFullDay, formatMoney } from "#app/platform/i18n/format.ts";
import { FormError } from "#app/platform/ui/field.tsx";
import { WaysToPay } from "./ways-to-pay.tsx";
import type { PortalWords } from "#words/portal.ts";
import { Tick } from "#app/platform/ui/inputs.tsx";
import { ViewerForm } from "#app/platform/ui/viewer.tsx";
import { Button } from "#app/platform/ui/button.tsx";

type Props = {
  invoices: {
    id: string;
    number: string;
    title: string;
    payBy: Day;
    asked: MinorUnits;
    currency: string;
    isChosen: boolean;
  }[];
  amount: MinorUnits;
  currency: string;
  /** The ways that are open for this amount, the best one first. */
  ways: WayName[];
  transfer: TransferOffer | null;
  isOneByOne: boolean;
  studio: string;
  mayPay: boolean;
  locale: string;
  words: PortalWords;
  problem: string | null;
};

/**
 * Several invoices in one payment: chosen by ticking, without scripts, one amount for all of them.
 */
export function PaySeveral({
  invoices,
  amount,
  currency,
  ways,
  transfer,
  isOneByOne,
  studio,
  mayPay,
  locale,
  words,
  problem,
}: Props) {
  const money = (value: number) => formatMoney(value, currency, locale);
  const chosen = invoices.filter(({ isChosen }) => isChosen);
  return (
    <article className="space-y-10">
      <header>
        <h1 className="text-3xl">{words.pay.several}</h1>
        <p className="figures font-display mt-6 text-4xl">{money(amount)}</p>
      </header>
      <FormError errors={problem ? [problem] : []} />
      {invoices.length === 0 ? <p>{words.money.nothingNext}</p> : null}
      {invoices.length > 0 ? (
        <ViewerForm id="several">
          <ul>
            {invoices.map((invoice) => (
              <li key={invoice.id} className="border-line border-t">
                <Tick
                  name="invoice"
                  value={invoice.id}
                  defaultChecked={invoice.isChosen}
                  className="py-3"
                >
                  <span className="flex justify-between gap-6">
                    <span>
                      {`${words.money.invoice} ${invoice.number}`}
                      <span className="text-muted block text-sm">{`${invoice.title} · ${words.money.due}: ${formatFullDay(invoice.payBy, locale)}`}</span>
                    </span>
                    <span className="figures whitespace-nowrap">{money(invoice.asked)}</span>
                  </span>
                </Tick>
              </li>
            ))}
          </ul>
          {/* The invoices in the sum that was shown: with others ticked, the new sum is shown
              first. */}
          {chosen.map(({ id }) => (
            <input key={id} type="hidden" name="shown" value={id} />
          ))}
          <Button name="intent" value="count" className="mt-3">
            {words.pay.count}
          </Button>
        </ViewerForm>
      ) : null}
      {!mayPay ? <p>{words.pay.noRight}</p> : null}
      {mayPay && isOneByOne ? (
        <div>
          <p>{words.pay.oneByOne}</p>
          <ul className="mt-2">
            {chosen.map(({ id, number }) => (
              <li key={id}>
                <a href={`invoices/${id}`} className="inline-flex min-h-11 items-center">
                  {`${words.money.invoice} ${number}`}
                </a>
              </li>
            ))}
          </ul>
        </div>
      ) : null}
      {mayPay && !isOneByOne && chosen.length > 0 ? (
        <WaysToPay
          ways={ways}
          pay={{
            studio,
            amount: money(amount),
            transfer,
            services: [],
            wish: "",
            claimedOn: null,
            picture: null,
            formId: "several",
            canKeep: false,
            isTest: false,
          }}
          words={words.ways}
          none={words.pay.none}
        />
      ) : null}
    </article>
  );
}
