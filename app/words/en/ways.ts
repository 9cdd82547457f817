import type { WayWords } from "#app/areas/payments/ways/registry.ts";
import { formatPlainDay } from "#app/platform/i18n/format.ts";

export const words: WayWords = {
  card: {
    title: "By card",
    payment: "Card",
    refunded: "It goes back the way it came. Banks usually show it within 5 to 10 working days.",
    text: "Card, Apple Pay, Google Pay or whatever else is available in your country, on Stripe's secure page. You'll come back here afterwards.",
    button: (amount) => `Pay ${amount} by card`,
    keep: "Save this card for the agreed payments of this project. I'm told by email three days before each charge, and can stop it and remove the card here at any time.",
    test: "Stripe's test mode: no money moves.",
  },
  app: {
    title: "From your bank app",
    payment: "Transfer",
    refunded: "",
    text: "Open your bank's app, choose to scan a code, and point it at this one: everything is filled in for you.",
    save: "On this phone? Save the code as a picture and open it in your bank's app.",
    scan: "Payment code for your bank's app",
  },
  transfer: {
    title: "Bank transfer",
    payment: "Transfer",
    refunded: "It was sent by bank transfer.",
    copy: "Copy everything your bank asks for:",
    account: "Account",
    holder: "Recipient",
    reference: "Reference",
    amount: "Amount",
    sentIt: "I have sent the transfer",
    claimed: (day) =>
      `You told us on ${formatPlainDay(day, "en")} that you have sent the transfer. We'll confirm when it arrives.`,
  },
  other: {
    title: "Other",
    payment: "Other method",
    refunded: "",
    text: (studio) =>
      `Opens the service's page. It counts as paid once ${studio} has seen the payment.`,
  },
  cash: {
    title: "Cash",
    payment: "Cash",
    refunded: "It was paid out in cash.",
    text: (studio) => `Pay ${studio} in person. They record it, and you get a receipt by email.`,
  },
};
