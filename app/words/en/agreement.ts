import { withoutQuotes } from "#app/kernel/text.ts";
/** The fixed words of an agreement's document. */
export type AgreementWords = {
  title: (project: string) => string;
  between: string;
  and: string;
  taxId: string;
  vatId: string;
  date: string;
  goal: string;
  success: string;
  deliverables: string;
  format: string;
  quantity: string;
  acceptance: string;
  rounds: string;
  milestone: string;
  excluded: string;
  nothingExcluded: string;
  dates: string;
  payment: string;
  total: (amount: string) => string;
  netNote: string;
  deposit: string;
  share: (milestone: string) => string;
  balance: (milestone: string) => string;
  whenSigned: string;
  whenApproved: string;
  changes: string;
  hourly: (rounds: number, price: string) => string;
  fixed: (rounds: number, price: string) => string;
  originals: {
    title: string;
    on_approval: string;
    on_payment: string;
    on_both: string;
    /** The longer edge, in pixels. */
    previews: (edge: number) => string;
  };
  silence: { title: string; text: (days: number) => string };
  terms: string;
  subtotal: string;
  discount: (reason: string) => string;
  bonus: (worth: string) => string;
  changeTitle: (number: number, title: string) => string;
  qualified: string;
  brief: string;
  inForceTitle: (project: string) => string;
  inForceNote: (number: number, day: string) => string;
  amendments: string;
  amendment: (facts: { number: number; title: string; day: string; price: string }) => string;
  byChange: (number: number) => string;
  was: (day: string, number: number) => string;
  priceNow: (first: string, approved: string, now: string) => string;
  consent: (name: string) => string;
};

export const words: AgreementWords = {
  title: (project) => `Agreement: ${project}`,
  between: "Between",
  and: "and",
  taxId: "Tax id",
  vatId: "VAT id",
  date: "Offered on",
  goal: "The goal",
  success: "How success is judged",
  deliverables: "What is delivered",
  format: "Format",
  quantity: "Quantity",
  acceptance: "Accepted when",
  rounds: "Revision rounds included",
  milestone: "With milestone",
  excluded: "What is not included",
  nothingExcluded: "Nothing was listed. What isn't named above is priced as a change.",
  dates: "Milestones and dates",
  payment: "Price and payment",
  total: (amount) => `The price is ${amount} for everything listed above.`,
  netNote: "Amounts are net. Tax is added on each invoice as the law requires.",
  deposit: "Deposit",
  share: (milestone) => `With “${milestone}”`,
  balance: (milestone) => `Balance, with “${milestone}”`,
  whenSigned: "due when signed; work starts when it has arrived",
  whenApproved: "due when approved",
  changes: "Later changes",
  hourly: (rounds, price) =>
    `Each deliverable includes the revision rounds named with it (a stage without deliverables: ${rounds}). Further ones are estimated first and cost ${price} an hour.`,
  fixed: (rounds, price) =>
    `Each deliverable includes the revision rounds named with it (a stage without deliverables: ${rounds}). Each further one costs ${price}.`,
  originals: {
    title: "Original files",
    on_approval:
      "The original files of a deliverable are released for download when it is approved.",
    on_payment:
      "The original files of a deliverable are released for download when everything billed up to and with its milestone is paid.",
    on_both:
      "The original files of a deliverable are released for download when it is approved and everything billed up to and with its milestone is paid.",
    previews: (edge) => `Until then previews of at most ${edge} pixels are shown.`,
  },
  silence: {
    title: "If nobody answers",
    text: (days) =>
      `A version of the work that is shown for approval counts as approved if, within ${days} days, nobody on the client’s side has approved it, asked for changes or written a note on it. Before that everybody who decides is reminded twice by email: halfway, and again at least two days before the last day. Each reminder names that day. Without both reminders silence means nothing. This applies also where the terms below say otherwise of silence.`,
  },
  terms: "Terms",
  subtotal: "Subtotal",
  discount: (reason) => `Discount, ${reason}`,
  bonus: (worth) => `a bonus, worth ${worth}, free of charge`,
  changeTitle: (number, title) => `Change ${number}: “${withoutQuotes(title)}”`,
  qualified:
    "A transfer of copyright in Poland is valid only in writing, which only a qualified electronic signature replaces. Signed here, it gives the right of use; the transfer takes effect when both sides have signed a copy with qualified signatures, which is then kept with this agreement.",
  brief: "Annex: the brief",
  inForceTitle: (project) => `In force today: ${project}`,
  inForceNote: (number, day) =>
    `This puts agreement ${number}, signed on ${day}, and its amendments together, to read in one go. What binds are the signed documents themselves.`,
  amendments: "Amendments",
  amendment: ({ number, title, day, price }) =>
    `**Change ${number}: ${title}**, signed on ${day}: ${price}`,
  byChange: (number) => `by change ${number}`,
  was: (day, number) => `was ${day}; change ${number}`,
  priceNow: (first, approved, now) =>
    `Agreed at first ${first}, changes approved ${approved}, now in force **${now}** (net).`,
  consent: (name) =>
    `I have read this agreement. I accept it for ${name}, and I sign it electronically by typing my name.`,
};
