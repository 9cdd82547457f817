import { pluralIn } from "#app/words/plural.ts";

const plural = pluralIn<"one">("en");
const counted = (count: number) => `${count} ${plural(count, { one: "file", other: "files" })}`;

/** The page on which the studio sees what fills its storage, and frees some. */
export const words = {
  title: "Storage",
  usedOf: (used: string, most: string) => `${used} of ${most}`,
  whatCounts:
    "Originals, pictures made of them, and what is still arriving. The same file twice counts once. What was signed and invoiced counts too, and always stays.",
  rule: "After a project has ended",
  ruleText: (days: number) =>
    `Files of work, of the brief and of the board can go by themselves some time after a project was completed or ended. Pictures of them stay, and so do the name, size and hash of each file. It is announced on both sides ${days} days before; signed and invoiced documents always stay.`,
  keptFor: "Files stay for",
  forever: "as long as I want",
  months: (count: number) => `${count} ${plural(count, { one: "month", other: "months" })}`,
  saveRule: "Save the rule",
  whatCouldGo: "What could go",
  none: "No files are stored yet.",
  files: (count: number, size: string) => `${counted(count)}, ${size}`,
  withdrawn: "Withdrawn work",
  removeWithdrawn: "Remove the files of withdrawn work",
  removeWithdrawnText:
    "Files of withdrawn checkpoints, and the pictures of them, are removed for good. Name, size and hash of each stay. No client sees them now.",
  goesOn: "goes on",
  endedOn: (day: string) => `ended on ${day}`,
  removedOn: (day: string) => `files go after ${day}`,
  remove: (title: string) => `Remove the files of “${title}”`,
  removeText: (amount: string) =>
    `${amount}: they can’t be downloaded any more, neither by you nor by your client. Pictures of them stay, and so do the name, size and hash of each file, so that what was approved can be recognised. This can’t be undone.`,
  removed: (count: number) =>
    count === 0
      ? "There was nothing left to remove."
      : `${counted(count)} removed. The room is free within a day.`,
};
