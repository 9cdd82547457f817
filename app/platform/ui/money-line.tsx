import type { MinorUnits } from "#app/kernel/money.ts";

type Props = {
  paid: MinorUnits;
  invoiced: MinorUnits;
  agreed: MinorUnits;
};

const share = (part: number, whole: number) =>
  `${Math.min(100, Math.max(0, (part / Math.max(1, whole)) * 100))}%`;

/**
 * How much of what is agreed is paid and invoiced (invoiced includes paid), minor units. The
 * numbers stand beside it in words: the line is hidden from screen readers.
 */
export function MoneyLine({ paid, invoiced, agreed }: Props) {
  return (
    <div className="money-line" aria-hidden="true">
      <span data-part="paid" style={{ width: share(paid, agreed) }} />
      <span data-part="invoiced" style={{ width: share(invoiced - paid, agreed) }} />
    </div>
  );
}
