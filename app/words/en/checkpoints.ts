import type { CheckpointKind } from "#app/areas/work/rules/checkpoint.ts";
import { pluralIn } from "../plural.ts";

const plural = pluralIn<"one">("en");

/** What is said of published work, on both sides. */
export const words = {
  kinds: {
    update: "Update",
    proof: "Proof",
    question: "Question",
    delivery: "Delivery",
  } satisfies Record<CheckpointKind, string>,
  newest: "Newest work",
  earlier: "Earlier work",
  all: (count: number) => plural(count, { one: "The one work", other: `All ${count} works` }),
  allTitle: "All work",
  withdrawn: "The studio has withdrawn what you looked for. What it shows now is here.",
  none: "No work has been shown yet.",
  by: (name: string) => `by ${name}`,
  open: (title: string) => `Open “${title}”`,
  more: (count: number) => plural(count, { one: "1 more file", other: `${count} more files` }),
  elsewhere: "Work that is elsewhere",
  elsewhereText: "These open on other sites, outside of this page.",
  corrected: "Corrected",
  correctedBy: (name: string, moment: string) => `Until ${moment}, when ${name} corrected it:`,
  former: "What it said before",
  questionNeed: (title: string) => `Choose: ${title}`,
  questionText: "Say which of the ways you want; one press is enough.",
  questionBy: (day: string) => `Please choose by ${day}.`,
  yourChoice: "Your choice",
  chosen: "Chosen",
  advice: (name: string) => `${name} would take this one`,
  why: "Why this one? (optional)",
  whyHint: "One sentence is enough. It helps with what follows.",
  send: "Send my choice",
  change: "Change my choice",
  noneOfThese: "None of these",
  noneHint: "Please say what you are missing.",
  didChoose: (name: string, option: string) => `${name} chose “${option}”.`,
  choseNone: (name: string) => `${name} chose none of these.`,
  thanks: "Thank you, your choice has been sent.",
  canChange: "You can change it until the milestone is approved.",
  closed: "This question is closed.",
  noRight: "Whoever approves the work answers this question.",
  chooseOne: "Choose one of them first.",
  progress: (approved: number, all: number) => `${approved} of ${all} milestones approved`,
  progressWhy: (rest: string) => `Still to approve: ${rest}.`,
};
