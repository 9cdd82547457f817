import { pluralIn } from "#app/words/plural.ts";

const plural = pluralIn<"one">("en");

type Facts = {
  from: string;
  title: string;
  version: number;
  what:
    | "approved"
    | "approved_with_changes"
    | "changes_requested"
    | "taken-back"
    | "objected"
    | "objected-silence"
    | "silence";
  reason: string;
  notes: number;
  /** The milestone that was approved with it, if any. */
  milestone?: string;
};

const HEADINGS: Record<Facts["what"], (title: string) => string> = {
  approved: (title) => `Approved: ${title}`,
  approved_with_changes: (title) => `Approved with small changes: ${title}`,
  changes_requested: (title) => `Changes requested: ${title}`,
  "taken-back": (title) => `Taken back: the verdict on ${title}`,
  "objected-silence": (title) => `Objection: ${title} isn’t approved`,
  silence: (title) => `Approved by silence: ${title}`,
  objected: (title) => `Objection: the verdict on ${title}`,
};

const SAID: Record<Facts["what"], (p: Facts) => string> = {
  approved: (p) => `${p.from} has approved version ${p.version} of “${p.title}”.`,
  approved_with_changes: (p) =>
    `${p.from} has approved version ${p.version} of “${p.title}”. The open notes are yours to do, without another round.`,
  changes_requested: (p) => `${p.from} asks for changes in version ${p.version} of “${p.title}”.`,
  "taken-back": (p) => `${p.from} has taken the verdict on version ${p.version} back.`,
  "objected-silence": (p) =>
    `${p.from} objects that silence was taken as approval of version ${p.version} of “${p.title}”. It doesn’t count any more.`,
  silence: (p) =>
    `Nobody answered version ${p.version} of “${p.title}” in time, after two reminders that arrived. As signed, it counts as approved.`,
  objected: (p) =>
    `${p.from} says that the verdict you wrote down for version ${p.version} isn’t theirs. It doesn’t count any more.`,
};

export const words = {
  subject: (p: Facts) => HEADINGS[p.what](p.title),
  heading: (p: Facts) => HEADINGS[p.what](p.title),
  lines: (p: Facts) => [
    SAID[p.what](p),
    p.reason,
    p.milestone ? `“${p.milestone}” is approved with it, and billed as planned.` : "",
    p.notes > 0
      ? plural(p.notes, {
          one: "1 open note goes with it.",
          other: `${p.notes} open notes go with it.`,
        })
      : "",
  ],
  action: "Open it",
};
