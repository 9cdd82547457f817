import type { UnreadableReason } from "#app/platform/gateways/bank/bank-statement.ts";
import { pluralIn } from "#app/words/plural.ts";

const plural = pluralIn<"one">("en");
const lines = (count: number) => plural(count, { one: "line", other: "lines" });

export const words = {
  moneyCharts: {
    inYear: (year: string, currency: string) => `${year} in ${currency}`,
    invoicedAndPaidByMonth: "Invoiced and paid, by month",
    hollowInvoicedFilledPaid: "(hollow: invoiced, filled: paid)",
    month: "Month",
    invoiced: "Invoiced",
    paid: "Paid",
    openNowByAge: "Open now, by age",
    overdue: "Overdue",
    open: "Open",
    byClient: "By client",
    client: "Client",
    figures: {
      agreed: "Agreed, net",
      invoiced: "Invoiced",
      onItsWay: "On its way",
      paid: "Paid",
      open: "Open now",
      overdue: "Overdue",
    },
    /** By days since the due day. */
    ages: {
      "not-due": "not due",
      "1-30": "1 to 30 days",
      "31-60": "31 to 60 days",
      "61-90": "61 to 90 days",
      "over-90": "over 90 days",
    },
  },
  money: {
    money: "Money",
    states: {
      open: "open",
      partly_paid: "partly paid",
      processing: "on its way",
      overdue: "overdue",
      paid: "paid",
      cancelled: "cancelled",
      credit: "credit",
      settled: "settled",
    },
    differencesWithStripe: (count: number) =>
      `${count} ${plural(count, { one: "difference", other: "differences" })} with Stripe`,
    newInvoice: "New invoice",
    bankStatement: "Bank statement",
    csvForYear: (year: string) => `CSV for ${year}`,
    years: "Years",
    nothingWasInvoiced: (year: string) =>
      `Nothing was invoiced in ${year}. The first invoice comes with a signed agreement, or write one with “New invoice”.`,
    compareStripeWithYourBooks: "Compare Stripe with your books",
    invoices: "Invoices",
    numberClientTextOrAmount: "Number, client, text or amount",
    state: "State",
    all: "All",
    noMatchesTryAnotherWord: "No matches. Try another word, or all states.",
    noInvoicesYet: "No invoices yet.",
    creditNote: "Credit note",
    invoice: "Invoice",
    duePayBy: (payBy: string) => `due ${payBy}`,
    forYourAccountant: "For your accountant",
    monthAsOneFile:
      "A month as one file: a table of all invoices and credit notes, each with a PDF that contains its electronic form.",
    month: "Month",
    downloadTheMonth: "Download the month",
    filters: { open: "open", overdue: "overdue", paid: "paid" },
    credit: "credit",
  },
  differences: {
    stripeAndYourBooks: "Stripe and your books",
    kinds: {
      "not-booked": {
        title: "Received at Stripe, but not in your books",
        advice:
          "It is booked automatically as soon as Stripe says which payment it was. If it stays here for more than a day, check the payment in Stripe's dashboard.",
      },
      amount: {
        title: "A different amount from your books",
        advice: "The payment was changed at Stripe. Correct it there, or refund the rest.",
      },
      returned: {
        title: "More was paid back at Stripe than in your books",
        advice:
          "Perhaps it was also paid back by hand. Anything paid back twice is for you and your client to settle.",
      },
    },
    money: "Money",
    everyHourWhatStripeHas:
      "Every hour, what Stripe has taken and paid back within a week is compared with your books. Differences are listed here until both agree.",
    bothAgree: "Both agree.",
    settledNumbered: (count: number) => `Settled (${count})`,
    invoiceNumber: (number: string) => `Invoice ${number}`,
    found: (day: string, settledOn: string | null) =>
      `found on ${day}${settledOn ? `, settled on ${settledOn}` : ""}`,
    stripe: "Stripe",
    yourBooks: "Your books",
  },
  bankStatement: {
    bankStatement: "Bank statement",
    money: "Money",
    chooseAStatement:
      "Choose a statement from your bank as CAMT.053, MT940 or CSV. Incoming payments are compared with your open invoices; nothing is booked until you say so, and the same line never comes in twice.",
    statementFile: "Statement file",
    readStatement: "Read statement",
    chooseTheColumnsAgain: "Choose the columns again",
    tooLongForTheFirstTime:
      "This file is too long for the first time. Start with a shorter period, so that its columns can be learned.",
    chooseTheColumns: "Choose the columns for the date and the amount.",
    fresh: (count: number, known: number) =>
      `${count} new ${lines(count)}${known > 0 ? `, ${known} already known` : ""}.`,
    booked: (count: number, refused: number) =>
      `${count} ${lines(count)} booked${refused > 0 ? `; ${refused} ${lines(refused)} had already been settled elsewhere` : ""}.`,
    unreadable: {
      empty: "This file is empty.",
      "document-type": "This file declares a document type, which no bank's statement does.",
      "broken-xml": "This XML is broken. Get the statement from your bank again.",
      "not-camt": "This isn't a CAMT.053 statement.",
      "broken-csv":
        "This file can't be read as CSV. Get it from your bank again, or take CAMT.053 if it has it.",
      "no-columns": "No row with column names was found in this file.",
      "broken-mt940":
        "This MT940 file is incomplete, or its balances don't agree with its lines. Get the statement from your bank again.",
      "mt940-decimals":
        "MT940 in a currency with three decimals can't be read. Get the statement as CAMT.053 or CSV.",
      "too-much-work":
        "This file is too large to be read. Get the statement for a shorter period from your bank.",
    } satisfies Record<UnreadableReason, string>,
  },
};
