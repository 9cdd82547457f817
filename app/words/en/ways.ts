import type { WayWords } from "#app/areas/payments/ways/registry.ts";
import { formatPlainDay } from "#app/platform/i18n/format.ts";

export const waysEn: WayWords = {
  card: {
    title: "By card",
    payment: "Card",
    refunded: "It goes back the way it came. Banks usually show it within 5 to 10 working days.",
    text: "Card, Apple Pay, Google Pay or what else your country offers, on Stripe's secure page. You come back here afterwards.",
    button: (amount) => `Pay ${amount} by card`,
    keep: "Save this card for the agreed payments of this project. I'm told by mail three days before each charge, and can stop it and remove the card here at any time.",
    test: "Stripe's test mode: no money moves.",
  },
  app: {
    title: "From your bank app",
    payment: "Transfer",
    refunded: "",
    text: "Open your bank's app, choose to scan, and point it at this code: everything is filled in.",
    save: "On this phone? Save the code as a picture and open it in your bank's app.",
    scan: "Payment code for your bank's app",
  },
  transfer: {
    title: "Bank transfer",
    payment: "Transfer",
    refunded: "It was sent by bank transfer.",
    copy: "Everything your bank asks for, to copy:",
    account: "Account",
    holder: "Recipient",
    reference: "Reference",
    amount: "Amount",
    sentIt: "I have sent the transfer",
    claimed: (day) =>
      `You told us on ${formatPlainDay(day, "en")} that the transfer is sent. We'll confirm when it arrives.`,
  },
  other: {
    title: "Other",
    payment: "Another way",
    refunded: "",
    text: (studio) =>
      `Opens the page of the service. It counts as paid when ${studio} has seen it.`,
  },
  cash: {
    title: "Cash",
    payment: "Cash",
    refunded: "It was paid out in cash.",
    text: (studio) => `Pay ${studio} in person; they record it, and you get a receipt by mail.`,
  },
};
