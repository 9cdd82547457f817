import type { Decision } from "#app/areas/work/rules/proof.ts";

/** The answer to a dispute: a document for the payer's bank, and how to hand it in. */
export const words = {
  title: (payment: string) => `Evidence for payment ${payment}`,
  heading: (client: string) => `What ${client} agreed to, received and approved`,
  intro: (studio: string) =>
    `Compiled by ${studio} from the records of their client portal. All times are in UTC.`,
  customer: "The customer",
  name: "Name",
  address: "Address",
  delivered: "What was delivered",
  decided: "What the customer decided",
  decisions: {
    approved: (name: string, milestone: string, reason: string) =>
      `${name} approved: ${milestone}${reason ? ` (“${reason}”)` : ""}`,
    changes_requested: (name: string, milestone: string, reason: string) =>
      `${name} asked for changes: ${milestone}${reason ? ` (“${reason}”)` : ""}`,
  },
  verdict: (p: {
    name: string;
    decision: Decision;
    reason: string;
    work: string;
    files: string;
    takenBack: string;
    recorded: string;
    bySilence: boolean;
  }) =>
    [
      p.bySilence
        ? `No answer by ${p.name} within the signed time, after two notices, which the agreement takes as approval: ${p.work}`
        : `${p.name}, ${{ approved: "approved", approved_with_changes: "approved with small changes", changes_requested: "asked for changes" }[p.decision]}: ${p.work}`,
      p.reason ? ` (“${p.reason}”)` : "",
      p.files ? `; ${p.files}` : "",
      p.recorded ? `; written down by ${p.recorded}` : "",
      p.takenBack ? `; taken back ${p.takenBack}` : "",
    ].join(""),
  downloaded: "What the customer downloaded",
  access: "Access to the customer's portal",
  visit: ({ name, email, ip, userAgent }: Record<"name" | "email" | "ip" | "userAgent", string>) =>
    `${name}, ${email}, from ${ip}, ${userAgent}`,
  written: "What was written",
  change: ({
    author,
    number,
    title,
    state,
    wish,
  }: {
    author: string;
    number: number;
    title: string;
    state: string;
    wish: string;
  }) => `${author}, change ${number} “${title}” (${state}): ${wish}`,
  states: {
    requested: "requested",
    priced: "priced",
    sent: "sent",
    approved: "approved",
    declined: "declined",
    expired: "expired",
    delivered: "delivered",
    invoiced: "invoiced",
    withdrawn: "withdrawn",
  },
  emailed: "What was emailed",
  deliveries: { delivered: "delivered", bounced: "bounced", complained: "complained" },
  happened: "Everything that happened",
  activity: (said: string, actor: string) => `${said} (${actor})`,
  payment: "The payment",
  amount: "Amount",
  paid: "Paid",
  stripesId: "Stripe's id",
  invoice: (number: string) => `Invoice ${number}`,
  issued: (title: string, day: string, amount: string) => `${title}, issued ${day}, ${amount}`,
  disputed: "Disputed",
  whatWasSigned: (title: string) => `What was signed: ${title}`,
  inForceSince: "In force since",
  textHash: "SHA-256 of the text",
  signed: "Signed",
  signedFrom: (moment: string, ip: string) => `${moment} from ${ip}`,
  identifiedBy: "Identified by",
  consent: "Consent",
  readme: ({ invoices, respondBy }: { invoices: string; respondBy: string | null }) => [
    `Evidence for the payment of invoice ${invoices}.`,
    respondBy
      ? `Stripe accepts one answer, by ${respondBy} UTC; after that nothing can be added.`
      : "",
    "",
    "In Stripe's dashboard, open the dispute, choose to counter it, and attach:",
    "- Customer signature: agreement-….pdf (the signed text with its certificate)",
    "- Receipt: invoice-….pdf",
    "- Service documentation, access activity log, customer communication: evidence.pdf (each is a section of it)",
    "- Other evidence: what is in delivered/, as far as it shows the work",
    "",
    "Read evidence.pdf before you send it. It contains what your client was shown, said and did in this project, and nothing about anyone else.",
  ],
};
