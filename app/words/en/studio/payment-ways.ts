import type { WayName } from "#app/areas/payments/ways/registry.ts";

type StudioWay = {
  /** Where the freelancer chooses which way comes first. */
  choice: string;
  /** A payment made this way, in a list. */
  payment: string;
  /** … and in a sentence: "Refund from the …". */
  source: string;
  /** What the freelancer does to refund this way. */
  refund: string;
  /** Its switch in the settings, and what to know where it can't be offered yet. */
  switch?: { label: string; missing?: string };
};

/** The ways to pay, as the freelancer reads them. */
export const words: Record<WayName, StudioWay> = {
  card: {
    choice: "By card",
    payment: "Card",
    source: "card payment",
    refund: "Back to the card",
    switch: {
      label: "By card, through Stripe",
      missing: "Offered as soon as a Stripe account is connected, under Settings → Card payments.",
    },
  },
  app: {
    choice: "From the bank app",
    payment: "Bank transfer",
    source: "bank transfer",
    refund: "",
  },
  transfer: {
    choice: "Bank transfer",
    payment: "Bank transfer",
    source: "bank transfer",
    refund: "Transfer, sent by me",
    switch: { label: "By bank transfer, and with a code that bank apps can scan" },
  },
  other: {
    choice: "Other services",
    payment: "Other method",
    source: "payment by another method",
    refund: "Other method, paid by me",
  },
  cash: {
    choice: "Cash",
    payment: "Cash",
    source: "cash payment",
    refund: "Cash, paid by me",
    switch: { label: "In cash, recorded by you" },
  },
};
