import type { PaymentQr } from "#app/areas/payments/rules/payment-qr.ts";
import { qrPath, swissCross } from "#app/platform/ui/qr.ts";
import type { GuestWords } from "./words.ts";

type Props = { transfer: { name: string; iban: string; bic: string; reference: string; qr: PaymentQr | null }; amount: string; words: GuestWords };

/** A transfer as a code for the bank's app and as text to copy; both say the same. */
export function TransferFacts({ transfer, amount, words }: Props) {
  const code = transfer.qr ? qrPath(transfer.qr.text) : null;
  const facts = [[words.pay.holder, transfer.name], ["IBAN", transfer.iban.replace(/(.{4})(?=.)/gu, "$1 ")], ...(transfer.bic ? [["BIC", transfer.bic]] : []), [words.pay.amount, amount], [words.pay.reference, transfer.reference]];
  return (
    <div className="mt-2 flex flex-wrap items-start gap-x-10 gap-y-5">
      {code ? (
        <svg viewBox={`-4 -4 ${code.size + 8} ${code.size + 8}`} width="176" height="176" role="img" aria-label={words.pay.scan} shapeRendering="crispEdges" className="shrink-0">
          <rect x="-4" y="-4" width={code.size + 8} height={code.size + 8} fill="#fff" />
          <path d={code.path} fill="#000" />
          {transfer.qr?.scheme === "swiss" ? <path d={swissCross(code.size)} fillRule="evenodd" fill="#000" stroke="#fff" strokeWidth={code.size / 60} /> : null}
        </svg>
      ) : null}
      <div className="min-w-60 flex-1">
        {code ? <p className="text-muted mb-2 text-sm">{words.pay.scan}</p> : null}
        <dl className="grid gap-y-1.5">
          {facts.map(([term, value]) => (
            <div key={term} className="sm:flex sm:gap-4">
              <dt className="text-muted shrink-0 text-sm sm:w-28">{term}</dt>
              <dd className="figures select-all break-words">{value}</dd>
            </div>
          ))}
        </dl>
      </div>
    </div>
  );
}
