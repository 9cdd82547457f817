import { QrCode } from "#app/platform/ui/qr-code.tsx";
import { qrPath, swissCross } from "#app/platform/ui/qr.ts";
import type { Way } from "./way.ts";

export type BankAppWords = { text: string; save: string; scan: string };

/**
 * A transfer by the code that a bank's app reads; as a picture too, for anyone who pays on the
 * phone that shows it.
 */
export const bankApp = {
  hasSwitch: false,
  hasPayments: false,
  byHand: 0,
  needsProvider: false,
  asksPayer: false,
  takesSeveral: true,
  isOpen: ({ transfer }) => transfer?.qr != null,
  Part: ({ pay: { transfer, picture }, words }) => {
    if (!transfer?.qr) return null;
    const { text, scheme } = transfer.qr;
    const code = qrPath(text);
    return (
      <div className="mt-3 flex flex-wrap items-start gap-x-10 gap-y-4">
        <QrCode code={code} label={words.scan}>
          {scheme === "swiss" ? (
            <path
              d={swissCross(code.size)}
              fillRule="evenodd"
              fill="#000"
              stroke="#fff"
              strokeWidth={code.size / 60}
            />
          ) : null}
        </QrCode>
        <div className="max-w-[44ch] min-w-60 flex-1 space-y-3">
          <p>{words.text}</p>
          {picture ? (
            <p className="text-sm">
              <a href={picture} download>
                {words.save}
              </a>
            </p>
          ) : null}
        </div>
      </div>
    );
  },
} as const satisfies Way<BankAppWords>;
