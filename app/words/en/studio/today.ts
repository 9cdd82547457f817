import { pluralIn } from "#app/words/plural.ts";

const plural = pluralIn<"one">("en");

export const words = {
  today: {
    today: "Today",
    waitingForYou: "Waiting for you",
    nothingIsWaitingForYou: "Nothing is waiting for you.",
    waitingForAClient: "Waiting for a client",
    noClientOwes: "No client owes you an answer.",
    datesInTheNext14: "Dates in the next 14 days",
    noDatesAreComingUp: "No dates are coming up.",
    clientsWhoHaveHeardNothing: "Clients who have heard nothing for a week",
    everyoneHasHeard: "Everyone has heard from you recently.",
    moneyDue: "Money due",
    noInvoicesAreOpen: "No invoices are open.",
    startAProject: "Start a project",
    startWithAClient: "Start with a client",
    writeDownWhatYouPromise:
      "Write down what you promise, by when and for how much. You see what your client will see as you type.",
    addTheClient:
      "Add the client and the people you work with there. Each of them gets a personal link later, without an account.",
    newProject: "New project",
    addAClient: "Add a client",
    hello: (name: string) => `Hello, ${name}`,
  },
  rows: {
    disputed: (amount: string) => `${amount} is disputed by the payer's bank`,
    answerInStripeBy: (day: string) => `Answer in Stripe by ${day}`,
    bankHasQuestions: "The bank has questions",
    openTheInvoice: "Open the invoice",
    cashContested: (amount: string, invoice: string) =>
      `Says that ${amount} in cash for ${invoice} isn't right`,
    overpaid: (amount: string, invoice: string) =>
      `${amount} too much was paid for ${invoice}: refund or apply it`,
    recurring: (title: string, day: string) => `${title}, for ${day}`,
    issueTheInvoice: "Issue the invoice",
    unmatched: (count: number) =>
      plural(count, {
        one: "One payment isn't matched",
        other: `${count} payments aren't matched`,
      }),
    fromYourBankStatement: "From your bank statement",
    settleThem: "Settle them",
    unplaced: (count: number) =>
      count === 1 ? "1 mail has no place" : `${count} mails have no place`,
    toTheAddressForAnswers: "It came to the address for answers, and belongs to no conversation.",
    readThem: "Read it",
    comesBack: (name: string) => `Mail to ${name} comes back`,
    calledSpam: (name: string) => `${name} called your mail spam`,
    correctTheAddress: "Correct the address",
    claimed: (amount: string, invoice: string) => `Says ${amount} for ${invoice} was sent`,
    recordThePayment: "Record the payment",
    changesRequested: (milestone: string, reason: string) =>
      `Changes requested in ${milestone}: ${reason}`,
    versionWanted: (title: string, version: number, notes: number) =>
      plural(notes, {
        one: `Wants version ${version} of ${title}; 1 open note`,
        other: `Wants version ${version} of ${title}; ${notes} open notes`,
      }),
    wrote: (name: string, text: string, day: string) =>
      [`${name}: “${text}”`, day ? `An answer is promised by ${day}.` : ""]
        .filter(Boolean)
        .join(" "),
    answer: "Answer",
    openNotes: (title: string, notes: number) =>
      plural(notes, { one: `1 open note on ${title}`, other: `${notes} open notes on ${title}` }),
    readTheNotes: "Read the notes",
    verdictWanted: (title: string, version: number) =>
      `Hasn’t decided on ${title}, version ${version}, yet`,
    openTheMilestone: "Open the milestone",
    notSentYet: "Not sent yet",
    writeTheScope: "Write the scope",
    readNotSigned: "Has read the agreement but not signed it yet",
    changeWaits: (number: number, title: string, isRead: boolean) =>
      isRead
        ? `Has read change ${number} but not approved it yet: ${title}`
        : `Has not opened change ${number} yet: ${title}`,
    notOpened: "Has not opened the agreement yet",
    open: "Open",
    signedWithoutDeposit: "Signed; the deposit hasn't arrived yet",
    filesGo: (day: string) => `its files go after ${day}, by your rule`,
    openTheFiles: "Open the files",
    didNotGoOut: (title: string) => `“${title}” didn’t go out at its time`,
    openTheDraft: "Open the draft",
    asked: (title: string) => `Hasn’t answered “${title}” yet`,
    inReview: (milestone: string) => `${milestone} is in review`,
    passed: (day: string) => `${day}, passed`,
    lastUpdate: (day: string) => `Last update on ${day}`,
    noUpdatesYet: "No updates yet",
    publishACheckpoint: "Publish a checkpoint",
    onItsWay: "on its way",
    wasDue: (day: string) => `was due ${day}`,
    due: (day: string) => `due ${day}`,
    matters: (count: number) => `${count} ${plural(count, { one: "matter", other: "matters" })}`,
  },
};
