import type { HardMoment } from "#app/areas/messages/rules/hard-moments.ts";
import type { MailWay } from "#app/areas/messages/rules/mail-way.ts";
import type { InboxView } from "#app/areas/messages/rules/conversation.ts";

export const words = {
  title: "Inbox",
  views: {
    waits: "Waits for you",
    promised: "Promised",
    theirs: "Theirs",
    internal: "Internal",
    settled: "Settled",
  } satisfies Record<InboxView, string>,
  search: "Words, people, projects",
  searchAct: "Search",
  none: {
    waits: "Nobody waits for an answer.",
    promised: "No answer is promised.",
    theirs: "No client owes you an answer.",
    internal: "No internal notes yet.",
    settled: "Nothing is settled yet.",
  } satisfies Record<InboxView, string>,
  noneFound: "No conversation has these words.",
  list: "Conversations",
  choose: "Choose a conversation to read it.",
  back: "← All conversations",
  about: (subject: string, project: string) => (subject ? `${subject}, ${project}` : project),
  you: "You",
  last: (name: string, text: string) => `${name}: ${text}`,
  by: (until: string) => `by ${until}`,
  broken: (until: string) => `promised by ${until}, not kept`,
  unread: "Unread",
  internal: "Internal",
  internalNote: "Internal note",
  internalHint:
    "Only your studio reads it, whatever is shared later. For a minute you can still change it.",
  keep: "Keep internally",
  noting: (moment: string) => `Kept at ${moment}; until then you can change it.`,
  shared: (names: string) => `To ${names}`,
  hours: (hours: string) => `Answering hours: ${hours}`,
  promise: "Promise an answer",
  promiseHint: "Your client gets a mail, and the time stands on both sides’ pages.",
  got: (until: string) => `Got it, answer by ${until}`,
  otherTime: "Another time, in your studio’s zone",
  promiseAt: "Promise this time",
  renew: "Renew it before it breaks",
  promiseAnew: "Promise a new time",
  hard: "Words for a hard moment",
  hardHint:
    "A draft in your client’s language, with the project’s facts in [[ ]]. Check each, take its brackets away, and make it yours; it can’t leave before.",
  hardMoments: {
    no: "Saying no, with a reason and a way",
    scope: "It goes beyond what was agreed",
    rounds: "The included rounds are used",
    reminder: "A payment is late",
    payment: "A payment is very late",
    tone: "The tone is rude",
    mistake: "It was my mistake",
    delay: "I won’t make the date",
    content: "I’m waiting for them",
    ending: "Ending the project well",
  } satisfies Record<HardMoment, string>,
  settle: "Mark as settled",
  unsettle: "Not settled after all",
  waiting: (name: string) => `${name} waits for an answer`,
  nobody: "your client",
  unplaced: "Mail that has no place",
  unplacedHint:
    "It came to the address for answers, but belongs to no conversation, or not to whom it says. Answer it from your own mailbox.",
  mailWays: {
    waiting: (name: string) => `Mail to ${name} waits`,
    sent: (name: string) => `Mail to ${name} handed over`,
    delivered: (name: string) => `Mail to ${name} delivered`,
    bounced: (name: string) => `Mail to ${name} came back`,
    complained: (name: string) => `${name} called the mail spam`,
    stuck: (name: string) => `Mail to ${name} couldn’t be sent`,
  } satisfies Record<MailWay, (name: string) => string>,
  filesAsked: (count: number) =>
    count === 1
      ? "A file was with it, which isn’t kept. Ask for it again."
      : `${count} files were with it, which aren’t kept. Ask for them again.`,
  noSubject: "Without a subject",
  seenTo: "Seen to",
};
