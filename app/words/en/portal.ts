import type { MinorUnits } from "#app/kernel/money.ts";
import type { Day } from "#app/kernel/day.ts";
import type { GuestReason } from "#app/kernel/reasons.ts";
import { words as ledger } from "./ledger.ts";
import { formatDay, formatMoney, formatPlainDay } from "#app/platform/i18n/format.ts";
import { words as ways } from "./ways.ts";

const money = (amount: MinorUnits, currency: string) => formatMoney(amount, currency, "en");

/** Everything that a guest's pages say. The other languages have the same shape. */
export const words = {
  viewer: {
    isFor: (name: string) => `This page is for ${name}.`,
    signOut: "Sign out on this device",
    signedOut: "You are signed out on this device. The link in your email opens the page again.",
    changed: (name: string) =>
      `This device is now signed in as ${name}, so nothing was done. If that is you, please do it again here; otherwise open the link in your own email.`,
  },
  open: {
    for: (name: string) => `This page is for ${name}`,
    about: (studio: string, project: string) =>
      `${studio} made it for you. It shows what is agreed for the project “${project}”, how far along it is and what it costs.`,
    button: "Open the project",
    note: "You stay signed in on this device for 30 days. No account is needed.",
    expired: "This link has expired",
    expiredText:
      "For your security, links expire after a while. We can send a new one to the address we have for you.",
    without: "This page opens with a personal link",
    withoutText:
      "Find the latest email about your project and open the link in it. Or enter the address it was sent to, and we'll send you a new one.",
    withoutSent: "If that address belongs to the project, a new link is on its way.",
    email: "Your email",
    sendNew: "Send me a new link",
    sent: "A new link is on its way to your inbox.",
    revoked: "This link was revoked",
    revokedText: (studio: string) =>
      `${studio} has revoked it, perhaps because you have a newer one. Look for their latest email, or ask them.`,
    unknown: "This link doesn't work",
    unknownText:
      "Perhaps it was cut off in the email. Copy the whole address, or ask for a new link.",
  },
  page: {
    for: (client: string) => `For ${client}`,
    goal: "The goal",
    success: "Success is",
    nothing: "Nothing to do right now.",
    next: (title: string, day: Day) => `Next: ${title}, on ${formatDay(day, "en")}.`,
    finished: "Everything is delivered, approved and paid. Thank you.",
    needs: "What we need from you",
    sign: "Read and sign the agreement",
    signText:
      "It says what you get, by when and for how much. Work starts once it is signed and the deposit has arrived.",
    review: (title: string) => `Decide on “${title}”`,
    reviewText: "Approve it, or say what should change.",
    pay: (amount: MinorUnits, currency: string) => `Pay ${money(amount, currency)}`,
    payText: (title: string, day: Day) => `${title}, due by ${formatDay(day, "en")}.`,
    overdueText: (title: string, day: Day) => `${title} was due on ${formatDay(day, "en")}.`,
    claimedText: "You told us you have sent the transfer. We'll confirm when it arrives.",
    open: "Open",
  },
  road: {
    title: "Where we are",
    today: "Today",
    you: "you are here",
    status: {
      planned: "Upcoming",
      in_progress: "In progress",
      in_review: "Waiting for your review",
      approved: "Approved",
    },
    late: "later than planned",
    by: (name: string) => `by ${name}`,
    download: "Download",
    none: "No milestones yet.",
    said: (name: string) => `${name} asked for changes:`,
  },
  scope: {
    title: "What we agreed",
    format: "Format",
    quantity: "Quantity",
    accepted: "Accepted when",
    rounds: "Rounds left",
    roundsLeft: (left: number, all: number) => `${left} of ${all}`,
    excluded: "Not included",
    total: "Price",
    net: "net, plus tax where it applies",
    hourly: (price: string) =>
      `Revisions beyond the included rounds are estimated first and cost ${price} an hour.`,
    fixed: (price: string) => `Each revision beyond the included rounds costs ${price}.`,
    status: {
      agreed: "Agreed",
      in_progress: "In progress",
      delivered: "Delivered",
      accepted: "Accepted",
      revision_requested: "In revision",
    },
    agreement: {
      sent: "Waiting for your signature",
      viewed: "Waiting for your signature",
      in_force: "Signed and in force",
      completed: "Fulfilled",
      declined: "Declined",
      voided: "Withdrawn by the studio; a new version will follow",
      expired: "Expired",
      terminated: "Ended",
      draft: "Draft",
      signed_by_client: "Signed",
    },
    read: "Read the agreement",
    signedCopy: "Signed copy (PDF)",
  },
  money: {
    title: "Money",
    agreed: "Agreed, net",
    invoiced: "Invoiced, with tax",
    paid: "Paid",
    next: "Next payment",
    nothingNext: "Nothing planned",
    invoice: "Invoice",
    due: "Due",
    amount: "To pay",
    state: {
      open: "Open",
      partly_paid: "Partly paid",
      processing: "On its way",
      overdue: "Overdue",
      paid: "Paid",
      cancelled: "Cancelled",
      credit: "Credit",
      settled: "Settled",
    },
    none: "No invoices yet.",
    plan: "Payment plan, net",
    whenSigned: "when signed",
    whenApproved: "when approved",
  },
  history: {
    title: "History",
    none: "Nothing yet.",
    lines: {
      "project.started": () => "Work has started",
      "project.started-early": () => "Work has started before the deposit",
      "project.completed": () => "The project was completed",
      "project.paused": () => "The project was paused",
      "project.resumed": () => "The project was resumed",
      "agreement.sent": () => "The agreement was sent",
      "agreement.viewed": () => "The agreement was opened",
      "agreement.signed": () => "The agreement was signed",
      "change.signed": (subject: string, detail: string) =>
        `Change ${subject} was signed: ${detail}`,
      "agreement.declined": (_subject: string, detail: string) =>
        `The agreement was declined: ${detail}`,
      "agreement.voided": () => "The agreement was withdrawn",
      "agreement.expired": () => "The offer has expired",
      "change.requested": (subject: string, detail: string) =>
        `Change ${subject} was requested: ${detail}`,
      "change.sent": (subject: string, detail: string) =>
        `Change ${subject} was priced and sent: ${detail}`,
      "change.approved": (subject: string, detail: string) =>
        `Change ${subject} was approved: ${detail}`,
      "change.declined": (subject: string, detail: string) =>
        `Change ${subject} was declined: ${detail}`,
      "change.expired": (subject: string, detail: string) =>
        `The offer for change ${subject} has expired: ${detail}`,
      "change.withdrawn": (subject: string, detail: string) =>
        `Change ${subject} was withdrawn: ${detail}`,
      "change.gift": (subject: string, detail: string) => `Change ${subject} is a gift: ${detail}`,
      "change.delivered": (subject: string, detail: string) =>
        `Change ${subject} is done: ${detail}`,
      "change.asked": (subject: string, detail: string) =>
        `New message about change ${subject}: ${detail}`,
      "brief.sent": () => "The brief was sent",
      "brief.answered": () => "The brief was answered",
      "board.added": (subject: string) => `Added to the reference board: ${subject}`,
      "project.end-notice": (_subject: string, detail: string) =>
        `Notice was given to end the project: ${detail}`,
      "project.terminated": (_subject: string, detail: string) =>
        `The project was ended early: ${detail}`,
      "checkpoint.published": (subject: string) => `News: ${subject}`,
      "checkpoint.corrected": (subject: string) => `Corrected: ${subject}`,
      "checkpoint.withdrawn": (subject: string) => `Withdrawn: ${subject}`,
      "question.asked": (subject: string) => `Question: ${subject}`,
      "question.answered": (subject: string, detail: string) =>
        detail ? `“${detail}” chosen: ${subject}` : `None chosen: ${subject}`,
      "feedback.sent": (subject: string, count: string) => `Notes on ${subject}: ${count}`,
      "proof.approved": (subject: string) => `Work approved: ${subject}`,
      "proof.approved-with-changes": (subject: string) =>
        `Work approved with small changes: ${subject}`,
      "proof.approved-by-silence": (subject: string) =>
        `Approved by silence, as signed: ${subject}`,
      "proof.changes-requested": (subject: string) => `Changes requested: ${subject}`,
      "proof.verdict-taken-back": (subject: string) => `Verdict taken back: ${subject}`,
      "proof.verdict-objected": (subject: string) => `Objection to a verdict: ${subject}`,
      "files.released": (title: string) => `Final files are open: ${title}`,
      "files.closed": (title: string) => `Final files are closed again: ${title}`,
      "files.sent-again": (day: string) =>
        day ? `Final files sent, to download until ${day}` : "Final files sent",
      "files.removed": (count: string) => `Files removed, their pictures stay: ${count}`,
      "milestone.sent-to-review": (subject: string) => `“${subject}” was sent for review`,
      "milestone.approved": (subject: string) => `“${subject}” was approved`,
      "milestone.changes-requested": (subject: string, detail: string) =>
        `Changes were requested in “${subject}”: ${detail}`,
      "invoice.issued": (subject: string) => `Invoice ${subject} was issued`,
      "invoice.credited": (subject: string, detail: string) =>
        `Credit note ${detail} was set off against invoice ${subject}`,
      "payment.started": (subject: string) => `A card payment for ${subject} was started`,
      "payment.processing": (subject: string) => `A payment for ${subject} is on its way`,
      "payment.received": (subject: string) => `A payment for ${subject} has arrived`,
      "payment.failed": (subject: string) => `A payment for ${subject} did not go through`,
      "payment.overpaid": (subject: string) => `More than was due has arrived for ${subject}`,
      "payment.claimed": (subject: string) => `The transfer for ${subject} was reported as sent`,
      "payment.claim-denied": (subject: string) => `The transfer for ${subject} has not arrived`,
      "payment.transfer-chosen": (subject: string) =>
        `${subject} will be paid by transfer to Stripe`,
      "payment.reversed": (subject: string) => `A payment for ${subject} was reversed`,
      "payment.announced": (subject: string, detail: string) =>
        `A card payment for ${subject} was scheduled for ${detail}`,
      "payment.card-removed": () => "A saved card was removed",
      "payment.confirmed": (subject: string) => `Cash for ${subject} was confirmed`,
      "payment.contested": (subject: string, detail: string) =>
        `Cash for ${subject} was contested: ${detail}`,
      "payment.planned": (subject: string) => `A payment plan for ${subject} was agreed`,
      "payment.reminded": (subject: string) => `A reminder for ${subject} was sent`,
      "payment.refund-started": () => "A refund is on its way",
      "payment.refunded": () => "Money was refunded",
      "payment.refund-failed": () => "A refund did not go through",
      "payment.disputed": () => "A card payment was disputed",
      "payment.dispute-lost": () => "A dispute was lost: the payment was taken back",
      "payment.dispute-won": () => "A dispute was won: the payment counts",
    } as Record<string, (subject: string, detail: string) => string>,
  },
  agreement: {
    back: "Back to the project",
    fingerprint: "Fingerprint of this text (SHA-256)",
    download: "Download the text",
    signTitle: "Sign",
    code: "Code from your email",
    codeHelp: (email: string) =>
      `To confirm that it's you, we'll send a six-digit code to ${email}.`,
    sendCode: "Send me the code",
    sendAgain: "Send a new code",
    codeSent: "The code is on its way. It works for 15 minutes.",
    name: "Your full name",
    nameHelp: "Typing it is your signature.",
    consent: "Consent",
    signButton: "Sign the agreement",
    what: "When you sign, both sides get the signed copy as a PDF, and the deposit is invoiced.",
    declineTitle: "Not ready to sign? Say why",
    reason: "What should be different?",
    declineButton: "Decline with this reason",
    declineHelp: "Your answer goes to the studio, which can change the offer and send it again.",
    signedBy: (name: string, when: string) => `Signed by ${name} on ${when}.`,
    declined: (reason: string) => `Declined: ${reason}`,
    noRight: "Only contacts with the right to sign can sign here.",
  },
  review: {
    approve: (title: string) => `Approve ${title}`,
    approveText: "You accept this milestone as it is.",
    releases: (amount: string) =>
      `This releases the instalment of ${amount}, which is then invoiced.`,
    closes: "This is the last milestone: the final invoice follows.",
    changes: "Ask for changes",
    reason: "What should change?",
    changesButton: "Send this to the studio",
    goal: "The goal, in your words",
    approved: (name: string) => `Approved by ${name}.`,
    bySilence:
      "It was approved with its last work: nobody had answered, which the agreement takes as approval.",
    notInReview: "There is nothing to decide here right now.",
    delivers: "Part of this milestone",
    noRight: "Only contacts with the right to approve can decide here.",
  },
  ways,
  pay: {
    title: (number: string) => `Invoice ${number}`,
    toPay: "To pay",
    credit:
      "This is a credit on your account: it is set off against open invoices, and the studio refunds what is left.",
    settled: "Settled with a credit note: nothing is left to pay.",
    paid: "Paid in full. Thank you.",
    partly: (amount: string) => `${amount} has already arrived.`,
    setOff: (amount: string) => `${amount} was covered by a credit.`,
    invoiceTotal: "Amount of the invoice",
    disputed: "Your bank is looking into it.",
    takenBack: (amount: string) => `Your bank has taken ${amount} back, so it is open again.`,
    amount: "Amount",
    processing:
      "Your bank is still working on this payment. We'll email you when it arrives, usually within 3 days. Please don't pay a second time.",
    waiting: "We are asking Stripe how the payment went. Reload this page in a moment.",
    failed:
      "The last card payment did not go through; nothing was charged. Try again, or choose another way.",
    noRight: "Only contacts with the right to pay can pay here.",
    none: "Online payment isn't set up yet. The studio will tell you how to pay.",
    pdf: "Invoice as PDF",
    provider:
      "The card page can't be opened right now; nothing was charged. Try again in a minute, or choose another way.",
    ofWhole: (amount: string) => `Part of one payment of ${amount} for several invoices.`,
    several: "Pay several at once",
    count: "Update total",
    oneByOne: "These can only be paid one at a time:",
    everything: "Pay everything that is open",
    xml: "The invoice for your accounting software (XML)",
    refunded: (amount: string) => `${amount} of it was refunded.`,
    keptTitle: "Your card",
    kept: (card: string, by: string) =>
      `${card} is saved for the agreed payments of this project, with ${by}'s consent.`,
    charge: (amount: string, number: string, day: Day) =>
      `${amount} for invoice ${number} will be charged on ${formatPlainDay(day, "en")}.`,
    removeCard: "Stop charges and remove the card",
    instructions:
      "You chose to pay by transfer to Stripe's account. It counts as paid once it arrives there. You can still pay another way.",
    instructionsLink: "How to send it",
    partText: "The next part of the payment plan below.",
    ownText: "The amount you chose; the rest stays open.",
    all: (amount: string) => `Pay all of it: ${amount}`,
    back: (amount: string) => `Pay the amount asked for now: ${amount}`,
    early: (off: string, day: Day) =>
      `${off} less if you pay by ${formatPlainDay(day, "en")}. A credit note for it comes with the receipt.`,
    whole: (amount: string) => `After that day, the amount is ${amount}.`,
    plan: "Payment plan",
    planState: {
      paid: "Paid",
      open: "Open",
      overdue: "Overdue",
      part: (amount: string) => `${amount} open`,
    },
    own: "Pay another amount",
    ownButton: "Show the ways to pay",
    ownWrong: (most: string) => `Enter an amount up to ${most}.`,
    cashAsk: (amount: string, day: Day) =>
      `The studio recorded ${amount} in cash on ${formatPlainDay(day, "en")}. Is that right?`,
    cashYes: "Yes, I paid it",
    cashNo: "No",
    cashWhy: "What isn't right?",
    cashSend: "Tell the studio",
    confirmed: "confirmed",
    contested: "reported as incorrect",
    payments: "Payments",
    status: {
      started: "Started",
      processing: "On its way",
      succeeded: "Arrived",
      failed: "Did not go through",
      cancelled: "Not used",
    },
    reversed: "reversed",
    overpaid: (amount: string) =>
      `${amount} more than was due; the studio will settle it with you.`,
  },
  refusals: {
    "email-missing": "Enter the address our email was sent to.",
    "code-wrong": "That code isn't right. Enter the six digits from the latest email.",
    "code-expired": "That code has expired. Ask for a new one.",
    "code-exhausted": "Too many attempts. Ask for a new code.",
    "code-missing": "Ask for a code first; it comes by email.",
    "consent-missing": "Tick the consent to sign.",
    "name-missing": "Type your full name.",
    "text-changed":
      "The agreement has changed since you opened this page. Read it again, then sign.",
    "not-open":
      "This agreement can't be signed any more. Reload the page to see its current state.",
    "question-closed": "This question is closed, so the choice stays as it is.",
    "pin-empty": "Write what you mean, then save it.",
    "too-many-pins": "This work has as many notes as fit. Please reply to one that is there.",
    "nothing-to-send": "There is no note that isn’t sent yet.",
    "moment-wrong": "Write the moment as minutes and seconds: 1:05.",
    "spot-wrong": "That spot can’t be read. Please press the picture again.",
    "newer-version": "A newer version is here, so nothing was sent. Your words are still here.",
    "not-decider": "Somebody else decides on this work. Your notes are welcome.",
    "taken-back": "It was taken back already.",
    released: "It can’t be taken back any more: something was released because of it.",
    "too-late": "It can’t be taken back any more: ten minutes have passed.",
    "quota-full": "There is no room left for this file. Please tell the studio.",
    "reason-required": "Say why in a few words; it helps to find a way forward.",
    "not-in-review":
      "This has already been decided, or is being worked on. Reload the page to see its current state.",
    "project-not-active": "The project isn't active at the moment.",
    "no-right": "You can look, but this is for another contact to do.",
    "way-missing": "Choose one of the ways first, or “None of these”.",
    "nothing-chosen": "Tick what you want to pay.",
    "already-paid": "This invoice is already paid.",
    "payment-processing": "A payment for it is on its way; please don't pay a second time.",
    "cash-answered": "You have already answered this.",
    "card-not-offered": "This amount can't be paid by card. Choose another way.",
    "signing-ended":
      "Too many wrong codes. For your security, nothing more can be signed here today; the studio can see this in the log.",
    "offer-expired": "The last day to sign has passed. Ask the studio to send it again.",
    "not-a-signer": "Other people were asked to sign this.",
    "already-signed": "You have already signed this.",
    "not-your-turn": "Someone else signs first. We'll email you when it's your turn.",
    "choice-incomplete": "Choose one option from each group.",
    "choice-twice": "Choose only one option from each group.",
    "choice-unknown": "That choice isn't offered any more. Reload the page.",
    "options-chosen":
      "Someone has already signed with a different choice. Reload the page to see it.",
    "dates-moved":
      "The dates have moved since this was offered. Nothing was signed; the studio has to send it again.",
    "already-accepted":
      "Something in it has since been accepted or removed. Nothing was signed; the studio has to send it again.",
    "already-billed":
      "What this removes has already been invoiced. Nothing was signed; ask the studio.",
    "project-closed": "The project has ended, so this can't be changed any more.",
    "not-quotable": "The document couldn't be made. Please tell the studio.",
    "not-signed": "Changes can be made once the agreement is signed.",
    "change-state":
      "This has been decided or changed in the meantime. Reload the page to see its current state.",
    "round-asked": "Another round has already been requested; its price is on the way.",
    "title-missing": "Say in a few words what it is.",
    "wish-missing": "Say what you would like.",
    "notice-given": "Notice has already been given.",
    "text-missing": "Write something first.",
    "answers-missing": "Some questions still need an answer.",
    "brief-answered": "The answers have already been sent.",
    "link-wrong": "That isn't a valid link. Copy the whole address, including https://.",
    "board-full": "A board can hold up to 200 items.",
    "item-empty": "Add a link or an image.",
    "file-too-large": "A file can be up to 25 MB.",
    "message-empty": "Write something, or attach a file.",
    "message-too-long":
      "That is too long for a message: at most 20,000 characters. Send the rest in another, or as a file.",
    "message-not-sent": "Only what was sent is corrected; until then it can be changed.",
    "message-sent": "It has left already. You can still correct it.",
    "too-many-messages": "This conversation is full.",
    "too-many-files": "You can add up to ten files at a time.",
    "nothing-to-choose": "There is nothing to choose here any more. Reload the page.",
    expired: "This link has expired. Ask for a new one.",
    revoked: "The studio has revoked this link. Write to them if you need a new one.",
    "still-open": "Your link still works. Open it from the latest email.",
    throttled: "Too many attempts. Wait a while, then try again.",
  } satisfies Record<GuestReason, string> as Refusals,
  ledger,
  theme: { label: "Appearance", light: "Light", dark: "Dark", system: "Match device" },
  questions: (email: string) => `Questions? Write to ${email}.`,
};

/** A sentence for every reason that a guest can be given, and for no other. */
type Refusals = Record<GuestReason, string> & Record<string, string>;

export type PortalWords = typeof words;
