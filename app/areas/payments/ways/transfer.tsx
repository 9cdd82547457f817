import type { Day } from "#app/kernel/day.ts";
import { hasIbanForm } from "#app/areas/workspaces/rules/accounts.ts";
import type { Payable, TransferOffer, Way } from "./way.ts";
import { Button } from "#app/platform/ui/button.tsx";

export type TransferWords = {
  copy: string;
  account: string;
  holder: string;
  reference: string;
  amount: string;
  sentIt: string;
  claimed: (day: Day) => string;
};

/** A transfer as text to copy, with the same data as the code for the bank's app. */
function Facts({
  transfer,
  amount,
  words,
}: {
  transfer: TransferOffer;
  amount: string;
  words: TransferWords;
}) {
  const account = hasIbanForm(transfer.iban)
    ? ["IBAN", transfer.iban.replace(/(.{4})(?=.)/gu, "$1 ")]
    : [words.account, transfer.iban];
  const facts = [
    [words.holder, transfer.name],
    account,
    ...(transfer.bic ? [["BIC", transfer.bic]] : []),
    [words.amount, amount],
    [words.reference, transfer.reference],
  ];
  return (
    <dl className="grid gap-y-1.5">
      {facts.map(([term, value]) => (
        <div key={term} className="sm:flex sm:gap-4">
          <dt className="text-muted shrink-0 text-sm sm:w-28">{term}</dt>
          <dd className="figures break-words select-all">{value}</dd>
        </div>
      ))}
    </dl>
  );
}

/** "I have sent it" is a claim about one invoice, and shown as such. */
function Claim({ pay: { claimedOn, wish }, words }: { pay: Payable; words: TransferWords }) {
  if (claimedOn)
    return (
      <p role="status" className="mt-5 max-w-[62ch]">
        {words.claimed(claimedOn)}
      </p>
    );
  return (
    <form method="post" className="mt-5">
      <input type="hidden" name="amount" value={wish} />
      <Button name="intent" value="claim-transfer">
        {words.sentIt}
      </Button>
    </form>
  );
}

/** A bank transfer that the payer makes. The freelancer records it, or a statement books it. */
export const transfer = {
  hasSwitch: true,
  hasPayments: true,
  byHand: 2,
  needsProvider: false,
  asksPayer: false,
  takesSeveral: true,
  isOpen: ({ transfer: offer }) => offer !== null,
  Part: ({ pay, words }) => (
    <>
      <p className="text-muted mt-1 mb-3 text-sm">{words.copy}</p>
      {pay.transfer ? <Facts transfer={pay.transfer} amount={pay.amount} words={words} /> : null}
      {pay.formId === undefined ? <Claim pay={pay} words={words} /> : null}
    </>
  ),
} as const satisfies Way<TransferWords>;
