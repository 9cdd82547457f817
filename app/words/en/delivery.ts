import type { ReleaseTerms } from "#app/areas/scope/rules/scope.ts";
import { pluralIn } from "../plural.ts";

const plural = pluralIn<"one">("en");

/** The final files, on both sides. */
export const words = {
  title: "Final files",
  yours: "Your final files",
  terms: {
    at_once: "What is finished is here to download.",
    on_approval: "Each folder opens when it is approved.",
    on_payment: "Each folder opens when everything billed up to it is paid.",
    on_both: "Each folder opens when it is approved and paid.",
  } satisfies Record<ReleaseTerms, string>,
  allOpen: "Everything is open.",
  standing: (open: number, all: number) => `${open} of ${all} open.`,
  until: (day: string) => `You can download them until ${day}.`,
  over: (day: string) =>
    `They could be downloaded until ${day}. Ask the studio to send them once more.`,
  none: "Nothing has been handed over yet.",
  downloadAll: (size: string) => `Download everything, ${size}`,
  downloadOpen: (size: string) => `Download what is open, ${size}`,
  zip: (size: string) => `ZIP, ${size}`,
  zipOf: (title: string, size: string) => `Download ${title} as a ZIP, ${size}`,
  pay: (sum: string) => `Pay ${sum}`,
  payHint: "Paid already? A transfer takes about a working day; the folder opens by itself then.",
  open: (day: string) => `Open since ${day}`,
  openNow: "Open",
  byHand: "opened early by the studio",
  lies: {
    client: (title: string, version: number) => `With you: ${title}, version ${version}`,
    studio: (title: string, version: number) => `With your client: ${title}, version ${version}`,
  },
  toProof: { client: "Look and decide", studio: "Open the proof" },
  ahead: "Ahead",
  nothing: "Nothing here yet",
  planned: (day: string) => `Planned for ${day}.`,
  count: (count: number) => plural(count, { one: `${count} file`, other: `${count} files` }),
  names: (shown: string, more: number) => (more > 0 ? `${shown} and ${more} more` : shown),
  previews: "These are the originals of the version that is shown; finals may follow.",
  hashes: "Fingerprints",
  hashesHint: "SHA-256. If yours are the same, the files arrived unchanged.",
  downloaded: (who: string) => `Downloaded by ${who}.`,
  downloadedBy: (name: string, day: string) => `${name} on ${day}`,
  notDownloaded: "Not downloaded yet.",
};
