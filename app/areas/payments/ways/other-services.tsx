import type { Way } from "./way.ts";
import { AnchorButton } from "#app/platform/ui/button.tsx";

export type OtherServicesWords = { text: (studio: string) => string };

/** Pages of other services, by the links that the freelancer gave. */
export const otherServices = {
  hasSwitch: false,
  hasPayments: true,
  byHand: 3,
  needsProvider: false,
  asksPayer: false,
  takesSeveral: false,
  isOpen: ({ services: pages }) => pages.length > 0,
  Part: ({ pay, words }) => (
    <>
      <p className="text-muted mb-4 max-w-[62ch] text-sm">{words.text(pay.studio)}</p>
      <p className="flex flex-wrap gap-3">
        {pay.services.map(({ label, href }) => (
          <AnchorButton key={href} href={href} rel="noreferrer">
            {`${label}, ${pay.amount}`}
          </AnchorButton>
        ))}
      </p>
    </>
  ),
} as const satisfies Way<OtherServicesWords>;
