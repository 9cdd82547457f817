import type { Party } from "#app/areas/change-requests/rules/settlement.ts";

export type SettlementWords = {
  title: (project: string) => string;
  intro: (by: Party, agreement: number, signedOn: string) => string;
  reason: string;
  done: string;
  item: (title: string, percent: number) => string;
  deposit: string;
  killFee: (percent: number) => string;
  discount: string;
  sums: string;
  earned: string;
  total: string;
  invoiced: string;
  due: string;
  credit: string;
  nothing: string;
  handover: string;
  credited: string;
};

export const words: SettlementWords = {
  title: (project) => `Settlement: ${project}`,
  intro: (by, agreement, signedOn) =>
    `${by === "client" ? "The client" : "The studio"} ends the project early, as agreement ${agreement} of ${signedOn} allows. This settles it by the terms that were signed.`,
  reason: "The reason",
  done: "Work done",
  item: (title, percent) => `${title}, ${percent} % done`,
  deposit: "Deposit, kept beyond the work done",
  killFee: (percent) => `Kill fee, ${percent} % of what wasn't begun`,
  discount: "Discount",
  sums: "The sum",
  earned: "Work done",
  total: "Due by the signed terms",
  invoiced: "Invoiced so far",
  due: "Still to be invoiced",
  credit: "Credited",
  nothing: "Nothing more is due on either side.",
  handover:
    "What was done until today is handed over. Amounts are net; tax is added or credited as the law requires.",
  credited: "Credit on the settlement",
};
