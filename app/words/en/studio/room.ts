import { pluralIn } from "#app/words/plural.ts";

const plural = pluralIn<"one">("en");

/** A project's room: its head, its doors, and what stands behind the first. */
export const words = {
  doors: "The project’s pages",
  names: {
    overview: "Overview",
    work: "Work",
    scope: "Scope",
    agreement: "Agreement",
    money: "Money",
    messages: "Messages",
    files: "Files",
    people: "People",
    history: "History",
  },
  projects: "Projects",
  milestoneOf: (number: number, all: number) => `, milestone ${number} of ${all}`,
  until: (day: string) => `until ${day}`,
  seen: (name: string, moment: string) => `${name} last looked on ${moment}`,
  money: { agreed: "Agreed, net", invoiced: "Invoiced", paid: "Paid", next: "Open" },
  amountBy: (amount: string, day: string) => `${amount}, next by ${day}`,
  next: "Next:",
  files: "Files",
  allFiles: "All files",
  noFiles: "No files yet.",
  people: "Who sees it",
  allPeople: "People",
  nobody: "Nobody has a link yet.",
  notYet: "not yet",
  morePromised: (count: number) =>
    `${count} more ${plural(count, { one: "deliverable", other: "deliverables" })}.`,
  waits: "What waits",
  nothingWaits: "Nothing waits in this project.",
};
