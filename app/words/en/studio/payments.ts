import { pluralIn } from "#app/words/plural.ts";

const plural = pluralIn<"one">("en");
const lines = (count: number) => plural(count, { one: "line", other: "lines" });

export const words = {
  bankLines: {
    toSettle: "To settle",
    bookTheExactMatches: (exact: number) => `Book the ${exact} exact matches`,
    nothingIsWaitingHereRead:
      "Nothing is waiting here. Read a statement, and whatever isn't matched stays here until you settle it.",
    unknownPayer: "Unknown payer",
    bookPayment: "Book payment",
    notAnInvoice: "Not an invoice",
    pays: "Pays",
    chooseTheInvoice: "Choose the invoice that it pays.",
    chooseAnInvoice: "Choose an invoice",
    setAsideNumbered: (count: number) => `Set aside (${count})`,
    undo: "Undo",
    alreadyPaidCreditTheClient: "Already paid: credit the client",
    noMatch: "No open invoice matches.",
    confidence: { exact: "Exact match", likely: "Probably", weak: "Possibly" },
    guess: ({
      confidence,
      invoices,
      reason,
    }: {
      confidence: string;
      invoices: string;
      reason: string;
    }) => `${confidence}: ${invoices} (${reason})`,
    reasons: {
      "reference-and-amount": "reference and amount",
      "reference-and-amount-of-several": "reference and amount, of several named",
      "reference-but-another-amount": "reference, but another amount",
      "number-and-amount": "number and amount",
      "number-and-amount-of-several": "number and amount, of several named",
      "number-but-another-amount": "number, but another amount",
      "numbers-and-amount": "numbers and amount",
      "numbers-and-amount-of-several": "numbers and amount, of several named",
      "numbers-but-another-amount": "numbers, but another amount",
      "amount-and-name": "amount and name",
      "amount-and-name-of-several": "amount and name, of several",
      "amount-alone": "amount alone",
    },
  },
  creditPreview: {
    net: "Net",
    vatPercent: (percent: string) => `VAT ${percent}`,
    noVat: "No VAT",
    rounding: "Rounding",
    prepaymentsItDeducted: "Prepayments it deducted",
    taxWithheldByTheClient: "Tax withheld by the client",
    whatWillBeIssued: "What will be issued and sent",
    creditNote: "Credit note",
    itTakesTheNextNumber:
      "It takes the next number in your series, and is emailed with its PDF to every contact who may pay.",
    isDeductedFromWhat: (amount: string) =>
      `${amount} is deducted from what is still open on the invoice.`,
    prepaymentsStayPaidAndCan:
      "The prepayments stay paid, and can be deducted on a new final invoice.",
    wasAlreadyPaidItStays: (amount: string) =>
      `${amount} was already paid: it stays as a credit on your client's account until you refund it or apply it to another invoice.`,
  },
  csvColumns: {
    whichColumnIsWhat: "Which column is what?",
    youOnlyNeedToSay: "You only need to say this once for each bank.",
    notInThisFile: "Not in this file",
    dateFormat: "Date format",
    dayFirst: "22.11.2026, 22/11/2026, 2026-11-22 or 22 Nov 2026",
    monthFirst: "11/22/2026, month first",
    readTheLines: "Read the lines",
    fields: {
      bookedOn: "Date",
      amount: "Amount",
      currency: "Currency",
      payer: "Who paid",
      text: "Reference or text",
      state: "State (booked, pending)",
      direction: "In or out",
      debit: "Amount that went out",
    },
    whichCameIn: "Which lines are money that came in?",
    nothingIsBookedUntil:
      "A column says it (C or D, in or out), what went out has a column of its own, or there is a sign. Nothing of this file is read until this is known.",
    sayWhichCameIn:
      "Say how this file shows money that came in: choose one of the two columns, or the sign.",
    sign: "If no column says it",
    signs: {
      unknown: "Please choose",
      minus: "What went out has a minus",
      "all-in": "All lines are money that came in",
    },
  },
  unreadLines: {
    read: (fresh: number, known: number, unread: number) =>
      `${fresh} new ${lines(fresh)}${known > 0 ? `, ${known} already known` : ""}. ${unread} ${lines(unread)} couldn't be read and ${unread === 1 ? "is" : "are"} shown below.`,
    theseCouldNotBeRead: "Lines that couldn't be read",
    reasons: {
      day: "This day can't be read, or doesn't exist.",
      amount: "This amount can't be read.",
      currency: "This currency isn't known.",
      direction: "It doesn't say whether this money came in, or whether it is booked.",
    },
  },
  moneyBack: {
    creditOnYourClientsAccount: (amount: string) => `${amount} credit on your client's account`,
    invoiceOpenNumber: (number: string, amount: string) => `Invoice ${number}: ${amount} open`,
    applyToIt: (amount: string) => `Apply ${amount} to it`,
    itWillWait: "It will wait for the next invoice in this project.",
    payersBankIsReviewing: (amount: string) =>
      `The payer's bank is reviewing a payment of ${amount}. None of it can be refunded until the bank decides.`,
    amountIn: (currency: string) => `Amount (${currency})`,
    refundMethod: "Refund method",
    refund: "Refund",
    refundFrom: ({
      source,
      amount,
      reference,
    }: {
      source: string;
      amount: string;
      reference: string;
    }) => `Refund from the ${source} of ${amount}${reference ? `, ${reference}` : ""}`,
  },
  moneyGoneBack: {
    refunds: {
      pending: (amount: string) =>
        `${amount} is being refunded. Stripe will confirm when it is done.`,
      succeeded: (amount: string) => `${amount} refunded`,
      failed: (amount: string) => `${amount} could not be refunded`,
    },
    disputes: {
      needs_response: (amount: string) => `${amount} is disputed by the payer's bank.`,
      under_review: (amount: string) => `${amount} is disputed; the bank is deciding.`,
      won: (amount: string) => `${amount} was disputed, and you keep it.`,
      lost: (amount: string) => `${amount} was disputed and taken back by the bank.`,
    },
    answerInStripeBy: (moment: string) => `Answer in Stripe by ${moment} UTC.`,
    evidenceForYourAnswer: "Evidence for your answer",
  },
  evidence: {
    title: "Evidence for a dispute",
    why: "This is what the payer's bank will read, in English. Check it, then hand in the ZIP, which holds the same text as a PDF, the signed agreements, the invoices and what was delivered.",
    asZip: "Download everything (ZIP)",
  },
  paymentRows: {
    moreThanWasOpenRefund: (amount: string) =>
      `${amount} more than was open. Refund it, or apply it to another invoice.`,
    invoiceOpenNumber: (number: string, amount: string) => `Invoice ${number}: ${amount} open`,
    applyIt: "Apply it",
    payments: "Payments",
    nothingHasComeInYet: "Nothing has come in yet.",
    partOfOnePayment: (amount: string) => `Part of one payment of ${amount} for several invoices.`,
    receivedReceivedOn: (receivedOn: string) => `Received ${receivedOn}`,
    recordedByOf: (recordedBy: string) => `recorded by ${recordedBy}`,
    itHasntArrived: "It hasn't arrived",
    confirmedByTheClient: "Confirmed by the client.",
    clientDoesntAgree: (contestReason: string) => `The client doesn't agree: “${contestReason}”`,
    reversedByRecordedBy: (recordedBy: string, reason: string) =>
      `Reversed by ${recordedBy}: ${reason}`,
    reversePayment: "Reverse payment",
    whyTheReasonIsRecorded: "Why? The reason is recorded in the books, with your name.",
    states: {
      started: "started",
      processing: "on its way",
      succeeded: "arrived",
      failed: "did not go through",
      cancelled: "not used",
      reversed: "reversed",
      claimed: (day: string) => `reported as sent by the client on ${day}`,
      awaitsTransfer: "to be sent by transfer to Stripe",
    },
  },
  planSection: {
    paymentPlan: "Payment plan",
    noneTheFullAmount: "None: the full amount is due at once.",
    openAmount: (amount: string) => `${amount} open`,
    changeThePlan: "Change the plan",
    agreeOnAPlan: "Agree on a plan",
    numberOfParts: "Number of parts",
    firstDueDate: "First due date",
    interval: "Interval",
    agreeAndEmailIt: "Agree and email it",
    endThePlan: "End the plan",
    states: { paid: "Paid", overdue: "Overdue", open: "Open" },
    steps: { month: "a month apart", fortnight: "two weeks apart", week: "a week apart" },
  },
  recordPayment: {
    recordAnOverpayment: "Record an overpayment",
    recordWhatYouReceived: "Record what you received",
    nothingIsOpen:
      "Nothing is open on this invoice. Anything that still arrives is credited to the client's account, to be refunded or applied to another invoice.",
    clientSaid: (day: string) =>
      `The client said on ${day} that the transfer was sent. Record it once you see it in your account.`,
    paymentMethod: "Payment method",
    receivedOn: "Received on",
    amountIn: (currency: string) => `Amount (${currency})`,
    reference: "Reference (optional)",
    moreArrivedThanIsOpen: "More arrived than is open: credit the rest to the client",
    recordThePayment: "Record the payment",
  },
  setOffs: {
    setOffAgainst: "Set off against",
    setOffWith: "Set off with",
    invoice: "Invoice",
    creditNote: "Credit note",
  },
};
