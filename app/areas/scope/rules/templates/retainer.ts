import type { BuiltIn } from "./built-in.ts";

export const retainer: BuiltIn = {
  milestones: [
    ["First month", 30, 3334],
    ["Second month", 60, 3333],
    ["Third month", 90, 0],
  ],
  deliverables: [
    {
      title: "First month: up to 20 hours of design",
      format: "as asked, in the client's order",
      acceptance: "Hours are listed at the month's end",
      hours: 20,
      milestone: 0,
    },
    {
      title: "Second month: up to 20 hours of design",
      format: "as asked, in the client's order",
      acceptance: "Hours are listed at the month's end",
      hours: 20,
      milestone: 1,
    },
    {
      title: "Third month: up to 20 hours of design",
      format: "as asked, in the client's order",
      acceptance: "Hours are listed at the month's end",
      hours: 20,
      milestone: 2,
    },
    {
      title: "A look ahead",
      format: "one hour together, each month",
      quantity: 3,
      acceptance: "Next month's order of work is set",
      hours: 3,
      milestone: 2,
      role: "bonus",
    },
  ],
  exclusions: ["Work on weekends", "Hours carried over for more than a month"],
  rounds: 1,
};
