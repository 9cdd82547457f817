import type { PaymentQr } from "#app/areas/payments/rules/payment-qr.ts";
import { qrPath, swissCross } from "#app/platform/ui/qr.ts";
import type { GuestWords } from "#app/words/guest-words.ts";

/**
 * The code that a bank's app reads; as a picture too, for whoever pays on the phone that shows it.
 */
export function BankAppCode({
  qr,
  picture,
  words,
}: {
  qr: PaymentQr;
  picture: string | null;
  words: GuestWords;
}) {
  const code = qrPath(qr.text);
  return (
    <div className="mt-3 flex flex-wrap items-start gap-x-10 gap-y-4">
      <svg
        viewBox={`-4 -4 ${code.size + 8} ${code.size + 8}`}
        width="176"
        height="176"
        role="img"
        aria-label={words.pay.scan}
        shapeRendering="crispEdges"
        className="shrink-0"
      >
        <rect x="-4" y="-4" width={code.size + 8} height={code.size + 8} fill="#fff" />
        <path d={code.path} fill="#000" />
        {qr.scheme === "swiss" ? (
          <path
            d={swissCross(code.size)}
            fillRule="evenodd"
            fill="#000"
            stroke="#fff"
            strokeWidth={code.size / 60}
          />
        ) : null}
      </svg>
      <div className="max-w-[44ch] min-w-60 flex-1 space-y-3">
        <p>{words.pay.appText}</p>
        {picture ? (
          <p className="text-sm">
            <a href={picture} download>
              {words.pay.appSave}
            </a>
          </p>
        ) : null}
      </div>
    </div>
  );
}
