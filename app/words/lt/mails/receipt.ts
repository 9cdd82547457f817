import type { ReceiptWords } from "#words/mails/receipt.ts";

export const words: ReceiptWords = {
  subject: (p) => `Apmokėta: ${p.amount}, sąskaita ${p.number}`,
  heading: (p) => `Apmokėta: ${p.amount}, sąskaita ${p.number}`,
  lines: (p) => [
    p.side === "client"
      ? `Ačiū, ${p.name}. Gauta ${p.amount} už sąskaitą ${p.number} („${p.project}“).`
      : `Gauta ${p.amount} už sąskaitą ${p.number} („${p.project}“).`,
    p.balance ? `Liko sumokėti ${p.balance}.` : "Sąskaita visiškai apmokėta.",
    p.asksForConfirmation
      ? "Patvirtinkite, kad tiek sumokėjote grynaisiais, arba parašykite, jei tai netiesa."
      : "",
  ],
  action: "Patvirtinti arba paprieštarauti",
};
