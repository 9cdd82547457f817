import type { Delivery } from "#app/areas/delivery/queries/find-delivery.server.ts";
import { releasedOf, sizeOf } from "#app/areas/delivery/rules/delivery-folder.ts";
import { parseDay, type Day } from "#app/kernel/day.ts";
import type { MinorUnits } from "#app/kernel/money.ts";
import { formatFileSize, formatByDay, formatMoney } from "#app/platform/i18n/format.ts";
import { AnchorButton } from "#app/platform/ui/button.tsx";
import { deliveryWords } from "#words/delivery.ts";

type Props = {
  delivery: Delivery;
  archive: string;
  today: Day;
  /** What has to be paid before more opens, and where; null where this reader pays nothing. */
  owed: { sum: MinorUnits; currency: string; href: string } | null;
  locale: string;
};

/** When folders open, how many are, until when; and the one act: to download, or to pay. */
export function DeliveryHead({ delivery, archive, today, owed, locale }: Props) {
  const words = deliveryWords(locale);
  const { folders, terms } = delivery;
  const there = folders.filter(({ files }) => files.length > 0);
  const open = releasedOf(folders);
  const isAll = open.length === folders.length && folders.length > 0;
  const isOwed = owed !== null && folders.some(({ waitsFor }) => waitsFor.includes("payment"));
  const size = formatFileSize(sizeOf(open), locale);
  return (
    <>
      <p className="text-muted font-display mt-3 text-lg">
        {isAll ? words.allOpen : words.terms[terms]}
      </p>
      <div className="delivery-head">
        <p className="text-muted max-w-[60ch]">
          {there.length === 0 ? words.none : words.standing(open.length, folders.length)}{" "}
          <Until delivery={delivery} today={today} locale={locale} />
          {isOwed ? ` ${words.payHint}` : ""}
        </p>
        <div className="flex flex-wrap gap-3">
          {isOwed ? (
            <AnchorButton href={owed.href} tone={open.length === 0 ? "main" : undefined}>
              {words.pay(formatMoney(owed.sum, owed.currency, locale))}
            </AnchorButton>
          ) : null}
          {open.length > 0 ? (
            <AnchorButton href={archive} download tone="main">
              {isAll ? words.downloadAll(size) : words.downloadOpen(size)}
            </AnchorButton>
          ) : null}
        </div>
      </div>
    </>
  );
}

function Until({ delivery, today, locale }: Pick<Props, "delivery" | "today" | "locale">) {
  const words = deliveryWords(locale);
  const until = parseDay(delivery.deliveredUntil ?? "");
  if (until === null) return null;
  const day = formatByDay(until, locale);
  return <>{until < today ? words.over(day) : words.until(day)}</>;
}
