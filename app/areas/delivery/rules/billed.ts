/** An invoice of the agreement. */
export type Bill = {
  id: string;
  isFinal: boolean;
  isPaid: boolean;
  /** Credited in full: it counts as never issued. */
  isCancelled: boolean;
  /** The invoice that was issued in its place. */
  replacedBy: string | null;
};

/** An instalment of the plan. */
export type Planned = {
  /** The position of the milestone with which it is due. */
  position: number;
  isChange: boolean;
  billId: string | null;
};

export const BEFORE_ALL = -1;
export const BEHIND_ALL = Number.MAX_SAFE_INTEGER;

/** What is to be paid, and up to which milestone it belongs. */
type Due = { position: number; isPaid: boolean };

/**
 * Whether everything billed up to and with the milestone at a position is paid: the deposit, the
 * instalments of this and of earlier milestones, and changes. A cancelled invoice is as good as
 * none; what was issued in its place, or the final invoice, stands for it. A change that isn't
 * billed yet is asked for at the end.
 * @param last the position of the last milestone
 */
export function paidUpTo(plan: Planned[], bills: Bill[], last: number) {
  const live = new Map(bills.map((bill) => [bill.id, bill]));
  const standing = (id: string | null): Bill | null => {
    // As many steps as there are invoices: a chain can't go round.
    let bill = live.get(id ?? "");
    for (let step = 0; bill?.isCancelled && step < bills.length; step++)
      bill = live.get(bill.replacedBy ?? "");
    return bill === undefined || bill.isCancelled ? null : bill;
  };
  const finals = bills.filter(({ isFinal, isCancelled }) => isFinal && !isCancelled);
  const areFinalsPaid = finals.length > 0 && finals.every(({ isPaid }) => isPaid);
  const planned = plan.map(({ billId }) => standing(billId));
  const due = plan.map(({ position, isChange }, index): Due => {
    const bill = planned[index];
    if (bill) return { position: bill.isFinal ? last : position, isPaid: bill.isPaid };
    if (isChange && finals.length === 0) return { position: last, isPaid: false };
    return { position, isPaid: areFinalsPaid };
  });
  const counted = new Set(planned.map((bill) => bill?.id));
  for (const { id, isFinal, isPaid, isCancelled } of bills)
    if (!isCancelled && !counted.has(id))
      due.push({ position: isFinal ? last : BEFORE_ALL, isPaid });
  return (position: number): boolean =>
    due.every((one) => one.position > Math.min(position, last) || one.isPaid);
}
