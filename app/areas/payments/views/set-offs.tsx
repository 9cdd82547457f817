import type { MinorUnits } from "#app/kernel/money.ts";
import type { Id } from "#app/kernel/id.ts";
import { Link } from "@remix-run/react";
import type { SetOff } from "#app/areas/payments/queries/list-set-offs.server.ts";
import { useWords } from "#app/platform/i18n/use-words.ts";
import { paymentsWords } from "#words/studio/payments.ts";
import { SectionHead } from "#app/platform/ui/section-head.tsx";

/** Where a credit went, or which credits an invoice was settled with. */
export function SetOffs({
  setOffs,
  projectId,
  isCredit,
  money,
}: {
  setOffs: SetOff[];
  projectId: Id<"Project">;
  isCredit: boolean;
  money: (amount: MinorUnits) => string;
}) {
  const words = useWords(paymentsWords).setOffs;
  if (setOffs.length === 0) return null;
  return (
    <section aria-labelledby="set-off">
      <SectionHead id="set-off">{isCredit ? words.setOffAgainst : words.setOffWith}</SectionHead>
      <ul>
        {setOffs.map(({ id, number, amount }) => (
          <li key={id} className="border-line flex flex-wrap justify-between gap-x-6 border-b py-3">
            <Link
              to={`/app/projects/${projectId}/invoices/${id}`}
            >{`${isCredit ? words.invoice : words.creditNote} ${number}`}</Link>
            <span className="figures">{money(amount)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
