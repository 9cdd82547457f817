import type { WaitsFor } from "#app/areas/files/rules/shown-file.ts";
import type { PreviewProblem } from "#app/areas/files/rules/file-kinds.ts";
import { pluralIn } from "../plural.ts";

const plural = pluralIn<"one">("en");

/** What is said beside files, on both sides. */
export const words = {
  title: "Files",
  find: "Find",
  findButton: "Search",
  filter: "Which files",
  all: "All",
  everyKind: "Every kind",
  milestone: "Milestone",
  until: (day: string) =>
    `The files can be downloaded until ${day}. Then they are removed; pictures of them stay.`,
  removed: (day: string) => `Removed on ${day}; its picture stays where there was one.`,
  none: "No files yet.",
  noneFits: "Nothing fits. Try another word, or all files.",
  downloadAll: (count: number, size: string, documents: number) =>
    documents > 0
      ? `Download all: ${count} files (${size}), and the documents (${documents})`
      : `Download all ${count} files, ${size}`,
  draft: "only you",
  documents: "Documents",
  document: {
    original: (_number: string, title: string) => `Agreement, ${title}`,
    amendment: (number: string, title: string) => `Amendment ${number}, ${title}`,
    invoice: (number: string, title: string) => `Invoice ${number}, ${title}`,
    credit_note: (number: string, title: string) => `Credit note ${number}, ${title}`,
  },
  attach: "Files (optional)",
  attachHint: "Up to ten, 25 MB each.",
  attachments: "Attached files",
  detach: (name: string) => `Remove ${name}`,
  takeOff: "Remove",
  origins: { work: "Work", client: "From the client", references: "References" },
  kinds: {
    picture: "Pictures",
    pdf: "PDF",
    video: "Films",
    audio: "Sound",
    font: "Fonts",
    archive: "Archives",
    document: "Documents",
  },
  pages: (count: number) => plural(count, { one: `${count} page`, other: `${count} pages` }),
  converted: "shown in sRGB",
  reduced: "a smaller copy is all that was stored",
  making: "A picture of it is being made.",
  made: (ready: number, all: number) => `${ready} of ${all} pictures made`,
  /** In an archive, in the place of a file that was withdrawn meanwhile. */
  leftOut: {
    suffix: " (left out).txt",
    sentence: "This file was withdrawn, or is missing, so it was left out of the archive.",
  },
  download: (name: string) => `Download ${name}`,
  /** Of an original that can't be downloaded yet: "Opens when it is approved and paid." */
  held: {
    newer: "A newer version took its place.",
    opens: (parts: string) => `Opens when ${parts}.`,
    parts: {
      approval: "it is approved",
      "small-changes": "the small changes are done",
      payment: "everything billed up to its milestone is paid",
      "sent-again": "it is sent again",
    } satisfies Record<Exclude<WaitsFor, "newer">, string>,
  },
  notPlayable: "Browsers can't play this; download it to watch or listen.",
  animation: "This moves; its first picture is shown here. Download it to see the rest.",
  missingPages: (shown: number, all: number) =>
    `${shown} of ${all} pages are shown here; the file has all of them.`,
  page: (page: number, name: string) => `Page ${page} of ${name}`,
  problems: {
    damaged: "This file can't be shown; it may be damaged. It is stored as it came.",
    "too-large": "This is too large to be shown here. It is stored as it came.",
    "takes-too-long": "Making a picture of this takes too long. It is stored as it came.",
    "holds-no-preview":
      "This file holds no preview, so it can't be shown here. It is stored as it came.",
    "refers-elsewhere":
      "This drawing would load things from elsewhere, so it isn't shown. It is stored as it came.",
    locked: "This PDF asks for a password, so it isn't shown. It is stored as it came.",
  } satisfies Record<PreviewProblem, string>,
};
