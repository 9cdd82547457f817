export const words = {
  draftForm: {
    whatIsItFor: "What is it for?",
    lines: "Lines",
    removeLineNumbered: (value: number) => `Remove line ${value}`,
    remove: "Remove",
    addALine: "Add a line",
    pricesIncludeTax: "The prices include tax",
    otherDetails: "Other details",
    clientsOrderNumber: "The client's order number (optional)",
    withheldByTheClient: "Withheld by the client, in % of the net",
    withheldByTheClientHint: "0 unless the law requires your client to withhold tax.",
    oneInIn: (currency: string, homeCurrency: string) => `One ${currency} in ${homeCurrency}`,
    rateYourTaxOfficeAccepts: "The rate your tax office accepts for that day.",
    note: "Note (optional)",
    saveAndShowTheInvoice: "Save and show the invoice",
    lineNumbered: (value: number) => `Line ${value}`,
    description: "Description",
    quantity: "Quantity",
    unit: "Unit",
    unitPriceIn: (currency: string) => `Unit price (${currency})`,
    tax: "Tax",
    when: "When",
    howOften: "How often",
    firstDateIfItRecurs: "First date, if it recurs",
    dayOfSupply: "Day of supply",
    dayOfSupplyHint: "Leave empty to use the day it is issued.",
    daysToPay: "Days to pay",
    issueRecurringInvoices: "Issue recurring invoices automatically on their date",
    issueRecurringInvoicesHint: "Otherwise each one waits on the project page until you issue it.",
    /** By their codes of UN/ECE Recommendation 20. */
    units: { C62: "pieces", HUR: "hours", DAY: "days", MON: "months" },
    times: { once: "Once", monthly: "Every month", quarterly: "Every quarter" },
  },
  lateInterestSection: {
    lateInterest: "Late interest",
    thisVersionOfMilepostDoesnt:
      "This version of Milepost doesn't know the statutory rate for this half-year. Update it, or",
    setYourOwnRate: "set your own rate",
    period: ({ from, to, rate, open }: Record<"from" | "to" | "rate" | "open", string>) =>
      `${from} to ${to}, ${rate} on ${open}`,
    compensationForRecoveryCosts: "Compensation for recovery costs",
    writeAnInvoiceForLate: "Write an invoice for late interest",
    underYourOwnTerms:
      "Under your own terms. Your client isn't told, and nothing is added automatically; whether you ask for it is up to you.",
    underTheLaw: (law: string) =>
      `Under ${law}, at the rate for each half-year. Your client isn't told, and nothing is added automatically; whether you ask for it is up to you.`,
  },
  draft: {
    writeAnInvoice: "Write an invoice",
    editTheDraft: "Edit the draft",
    forNothingIsSent: (client: string) =>
      `For ${client}. Nothing is sent, and no number is taken, until you have seen the invoice as it will be.`,
    discardTheDraft: "Discard the draft",
    vat: (percent: string) => `VAT ${percent}`,
    noTax: "No tax",
    outsideTheScope: "Outside the scope of VAT",
  },
  issue: {
    issueAnInvoice: "Issue an invoice",
    thisIsWhat: "This is what will be sent",
    asPdf: "As PDF",
    editTheDraft: "Edit the draft",
    thereIsNothingToShow: "There is nothing to show yet.",
    yourClientsBooksNeedDetails:
      "Your client's books need details that are missing from this invoice:",
    addItToTheClient: "Add it to the client",
    addItToYourSettings: "Add it to your settings",
    whatHappensNext: "What happens next",
    itTakesTheNextNumber:
      "It takes the next number in your series. From then on it can't be changed, only corrected by a credit note.",
    issueTheInvoiceFor: (amount: string) => `Issue the invoice for ${amount}`,
    issueTheInvoice: "Issue the invoice",
    missing: {
      "seller-address": "Your address.",
      "seller-vat-id": "Your VAT id, because it charges VAT.",
      "buyer-address": "The client's address.",
    },
    emailedTo: (people: string) => `It is emailed with its PDF to ${people}.`,
    getsALink: (person: string) => `${person} gets a personal link, and the invoice with its PDF.`,
    nobodyIsNotified:
      "No one will be notified: no contact in this project has a link with the right to pay. Give someone a link first, or send the PDF yourself.",
    staysForTheMonth: "The draft stays for the next month.",
    staysForTheQuarter: "The draft stays for the next quarter.",
    isIssuedAutomatically: (day: string) =>
      `The invoice for ${day} is issued automatically on that day; this button issues it now.`,
  },
  invoice: {
    transmissions: {
      waiting: "waiting to be handed over",
      sent: "handed over",
      accepted: "accepted",
      rejected: "rejected",
    },
    creditNote: "Credit note",
    invoice: "Invoice",
    creditNoteAsPdf: "Credit note as PDF",
    invoiceAsPdf: "Invoice as PDF",
    eInvoiceXml: "E-invoice (XML)",
    fa3ForKsef: "FA(3) for KSeF",
    correctInvoice: "Correct invoice",
    itIsDeductedOnInvoice: "It is deducted on invoice",
    toCorrectAnything: ". To correct anything, correct that invoice.",
    taxIsntStatedInNo: (missingHomeTax: string) =>
      `The tax isn't stated in ${missingHomeTax}: no rate was known for the day.`,
    addExchangeRates: "Add exchange rates",
    creditNotes: "Credit notes",
    thisInvoiceIsCancelledFix:
      "This invoice is cancelled. Fix what was wrong (the client's address, your settings), then issue it again: it takes a new number and is emailed.",
    issueItAgain: "Issue it again",
    pageTitle: (number: string) => `Invoice ${number}`,
    transmission: ({
      network,
      state,
      reference,
      reason,
    }: {
      network: string;
      state: string;
      reference: string;
      reason: string;
    }) => `${network}: ${state}${reference ? `, ${reference}` : ""}${reason ? ` (${reason})` : ""}`,
  },
  credit: {
    creditNoteForInvoice: (number: string) => `Credit note for invoice ${number}`,
    invoiceNumber: (number: string) => `Invoice ${number}`,
    issuedInvoiceIsNeverChanged:
      "An issued invoice is never changed. A credit note reverses all or part of it, including tax, and stays beside it in the books.",
    issueTheCreditNoteFor: (amount: string) => `Issue the credit note for ${amount}`,
    agreedPriceIsLowered: "The agreed price is lowered",
    clientKeepsTheCreditNo: "The client keeps the credit. No later invoice asks for it again.",
    itWillBeInvoicedLater: "It will be invoiced later",
    priceStaysTheSame: "The price stays the same. The final invoice asks for it.",
    whatDoesItMean: "What does it mean for the price?",
    whyTheReasonAppears: "Why? The reason appears on the credit note.",
    recalculate: "Recalculate",
    showTheCreditNote: "Show the credit note",
    creditTheFullInvoice: "Credit the full invoice",
    enterAnAmountIn: (currency: string) => `Enter an amount in ${currency}.`,
    netAtMost: (amount: string, isNegative: boolean) =>
      `Net; at most ${amount}${isNegative ? ", as a lower discount" : ""}.`,
    pageTitle: (number: string) => `Credit ${number}`,
  },
  standing: {
    reference: (reference: string) => `Reference ${reference}`,
    corrects: (number: string, reason: string) => `Corrects invoice ${number}: ${reason}`,
    credit: "A credit",
    cancelled: "Cancelled",
    settled: "Settled",
    paidInFull: (amount: string) => `Paid in full: ${amount}`,
    outstanding: ({
      total,
      part,
      day,
      isOverdue,
    }: {
      total: string;
      part: string | null;
      day: string;
      isOverdue: boolean;
    }) =>
      `Outstanding from a total of ${total}, ${part ? `${part} of it ` : ""}${isOverdue ? "overdue since" : "due"} ${day}`,
  },
};
