import type { Day } from "#app/kernel/day.ts";
import type { KeptCardView } from "#app/areas/payments/queries/find-kept-card.server.ts";
import type { PayView } from "#app/portal/rules/pay-view.ts";
import type { PortalWords } from "#words/portal.ts";

export type InvoicePageProps = {
  invoice: PayView;
  project: string;
  studio: string;
  mayPay: boolean;
  /** The reader has just come back from the card page. */
  isAsking: boolean;
  locale: string;
  words: PortalWords;
  problem: string | null;
  pdf: string;
  /** There is an electronic form of it by EN 16931. */
  hasXml: boolean;
  /** `?amount=` as it came: "all", an amount, or nothing. */
  wish: string;
  today: Day;
  keptCard: KeptCardView | null;
  canKeep: boolean;
  /** Cards go to the provider's test mode. */
  isTest: boolean;
};
