import { hasIbanForm } from "#app/areas/workspaces/rules/accounts.ts";
import type { GuestWords } from "#app/words/guest-words.ts";

type Props = {
  transfer: { name: string; iban: string; bic: string; reference: string };
  amount: string;
  words: GuestWords;
};

/** A transfer as text to copy: the same that the code for the bank's app says. */
export function TransferFacts({ transfer, amount, words }: Props) {
  const account = hasIbanForm(transfer.iban)
    ? ["IBAN", transfer.iban.replace(/(.{4})(?=.)/gu, "$1 ")]
    : [words.pay.account, transfer.iban];
  const facts = [
    [words.pay.holder, transfer.name],
    account,
    ...(transfer.bic ? [["BIC", transfer.bic]] : []),
    [words.pay.amount, amount],
    [words.pay.reference, transfer.reference],
  ];
  return (
    <>
      <p className="text-muted mt-1 mb-3 text-sm">{words.pay.copy}</p>
      <dl className="grid gap-y-1.5">
        {facts.map(([term, value]) => (
          <div key={term} className="sm:flex sm:gap-4">
            <dt className="text-muted shrink-0 text-sm sm:w-28">{term}</dt>
            <dd className="figures break-words select-all">{value}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}
