import type { RefundWords } from "#words/mails/refund.ts";

export const words: RefundWords = {
  subject: (p) => `Zwrot: ${p.amount}`,
  heading: (p) => `Zwrot: ${p.amount}`,
  lines: (p) => [
    `Dzień dobry, ${p.name}! ${p.studio} zwraca ${p.amount} za „${p.project}”.`,
    p.how,
  ],
  action: "",
};
