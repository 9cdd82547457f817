import type { RefundWords } from "#words/mails/refund.ts";

export const words: RefundWords = {
  subject: (p) => `Grąžinta: ${p.amount}`,
  heading: (p) => `Grąžinta: ${p.amount}`,
  lines: (p) => [`Sveiki, ${p.name}! ${p.studio} grąžino ${p.amount} už „${p.project}“.`, p.how],
  action: "",
};
