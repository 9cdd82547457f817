import type { PromiseKind, PromiseState } from "#app/areas/messages/rules/answer-promise.ts";
import type { SubjectKind } from "#app/areas/messages/rules/subject.ts";
import { pluralIn } from "../plural.ts";

const plural = pluralIn<"one">("en");

const promised: Record<PromiseKind, (by: string, until: string) => string> = {
  own: (by, until) => `${by} promised an answer by ${until}.`,
  rule: (by, until) => `Automatic, by the rule of ${by}: an answer by ${until}.`,
  away: (by, until) => `Automatic: ${by} is away and answers by ${until}.`,
};

const standing: Record<PromiseState, string> = {
  open: "",
  near: "",
  kept: "Kept.",
  late: "Not kept: the answer came later.",
  broken: "Not kept: there is no answer yet.",
  settled: "It needed no answer any more.",
  missed: "Not kept.",
  renewed: "A new time was promised since.",
};

/** What is said around a conversation, on both sides. */
export const words = {
  title: "Messages",
  all: "Everything",
  filter: "What they are about",
  subjects: {
    project: () => "The project",
    milestone: (title: string) => title,
    deliverable: (title: string) => title,
    checkpoint: (title: string) => title,
    change: (title: string) => `Change: ${title}`,
    agreement: (number: string) => `Agreement ${number}`,
    invoice: (number: string) => `Invoice ${number}`,
  } satisfies Record<SubjectKind, (title: string) => string>,
  about: "About",
  write: (name: string) => `Write to ${name}`,
  writeAbout: "Write about this",
  message: "Your message",
  send: (name: string) => `Send to ${name}`,
  save: "Save as a draft",
  sendHint: "It leaves in a minute; until then you can change it or take it back.",
  none: "Nobody has written anything yet.",
  noneFound: "No message has these words.",
  search: "Search in messages",
  searchAct: "Search",
  earlier: (count: number) =>
    plural(count, { one: "Show 1 earlier message", other: `Show ${count} earlier messages` }),
  you: "You",
  new: "New",
  leaving: (moment: string) => `Leaves at ${moment}; only you see it until then.`,
  takeBack: "Change or take back",
  correct: "Correct",
  correction: "What it should say",
  saveCorrection: "Save the correction",
  corrected: (moment: string) => `Corrected ${moment}. Before it said:`,
  quote: "Quote",
  quoted: (name: string) => `${name} wrote`,
  dontQuote: "Don’t quote",
  drafts: (count: number) => plural(count, { one: "1 draft", other: `${count} drafts` }),
  goOn: "Go on writing",
  discard: "Discard",
  promised: (kind: PromiseKind, by: string, until: string) => promised[kind](by, until),
  standing: (state: PromiseState) => standing[state],
  hours: (studio: string, hours: string, zone: string) =>
    `${studio} answers on its working days, ${hours} (${zone}).`,
  asOf: (moment: string) => `As of ${moment}. Load the page again for what came since.`,
  readOnly: "You can read the messages, but not write any. Ask the studio if you should.",
  byMail: "by mail",
  unconfirmed: "by mail, not confirmed: it may be somebody else",
  automatic: (name: string) => `Automatic answer from ${name}`,
  wholeMail: "The whole mail",
  filesLeft: (count: number) =>
    plural(count, {
      one: "1 file of the mail was too large, or one too many.",
      other: `${count} files of the mail were too large, or too many.`,
    }),
  told: {
    sent: "Your message leaves in a minute. Until then you can change it or take it back, above.",
    noted: "Noted for your studio alone. For a minute you can change it or take it back, above.",
    saved: "Saved as a draft. Only you see it.",
    "taken-back": "Taken back: it is a draft again, in the field below.",
    corrected: "Corrected. Everybody sees what it said before.",
    discarded: "The draft is gone.",
    settled: "Settled. It waits for you again when your client writes.",
    unsettled: "It waits for you again.",
    promised: "Promised. Your client gets a mail, and the time stands on both sides’ pages.",
  },
  last: (name: string, text: string) => `${name}: ${text}`,
  open: "Open the messages",
  unread: (count: number) =>
    plural(count, { one: "1 new message", other: `${count} new messages` }),
};
