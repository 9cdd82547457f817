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
  const until = share(paid, agreed);
  return (
    <svg className="money-line" aria-hidden="true">
      <line data-part="invoiced" x1={until} x2={share(invoiced, agreed)} y1="2" y2="2" />
      <line data-part="paid" x1="0" x2={until} y1="2" y2="2" />
    </svg>
  );
}
