import { pluralIn } from "#app/words/plural.ts";

const plural = pluralIn<"one">("en");

export const words = {
  clientForm: {
    client: "The client",
    name: "Name",
    nameHint: "Company or person, as it appears on invoices.",
    address: "Address",
    country: "Country",
    taxId: "Tax id (optional)",
    vatId: "VAT id (optional)",
    vatIdHint: "Decides whether reverse charge applies within the EU.",
    contacts: "Contacts",
    email: "Email",
    role: "Role (optional)",
    roleHint: "“Marketing”, “Accounts”",
    language: "Language",
    removeThisContact: "Remove this contact",
    addAContact: "Add a contact",
  },
  client: {
    formerContact: "Former contact",
    personalData: "Personal data",
    personalDataText:
      "When a person wants to be forgotten: everything that isn’t needed for the books and signatures goes.",
    erase: (name: string) => `Erase the data of ${name}`,
    eraseText: (name: string) =>
      `${name}’s name and address, visits, the content of mails, and files sent to you are erased for good, and every link ends. Signed documents with their evidence, approvals, invoices and payments stay as the law wants them.`,
    clients: "Clients",
    statement: "Statement",
    newInvoice: "New invoice",
    newProject: "New project",
    projects: "Projects",
    saveTheClient: "Save the client",
    client: "Client",
  },
  statement: {
    statementAsOf: (today: string) => `Statement as of ${today}`,
    since: "Since",
    show: "Show",
    nothingHasBeenInvoiced: "Nothing has been invoiced to this client yet.",
    toBePaid: (amount: string) => `${amount} to be paid`,
    creditOnTheClientsAccount: (amount: string) => `${amount} credit on the client's account`,
    balanceBeforeFrom: (from: string) => `Balance before ${from}`,
    balance: "Balance",
    pageTitle: (client: string) => `Statement, ${client}`,
    entries: {
      invoice: (number: string) => `Invoice ${number}`,
      "credit-note": (number: string) => `Credit note ${number}`,
      payment: (numbers: string) => `Payment, ${numbers}`,
      "payment-reversed": (numbers: string) => `Payment reversed, ${numbers}`,
      refund: (numbers: string) => `Refund, ${numbers}`,
      "dispute-lost": (numbers: string) => `Dispute lost, ${numbers}`,
    },
    settled: "settled",
  },
  clients: {
    clients: "Clients",
    addAClient: "Add a client",
    clientOrContact: "Client or contact",
    noClientsHereAddOne:
      "No clients here. Add one with the people who follow, approve, sign or pay.",
    projects: (count: number) => `${count} ${plural(count, { one: "project", other: "projects" })}`,
  },
  newClient: {
    addAClient: "Add a client",
    saveTheClient: "Save the client",
  },
};
