export const words = {
  mailPage: {
    outbox: "Outbox",
    sendAgain: "Send again",
    toOf: (to: string, at: string, state: string) => `To ${to}, ${at}: ${state}`,
    lastAttemptFailed: (error: string) => `The last attempt failed: ${error}`,
    email: "Email",
  },
  outbox: {
    outbox: "Outbox",
    noEmailServiceIsSet:
      "No email service is set up, so nothing leaves this computer. Read the emails here, or set RESEND_API_KEY or SMTP_URL to send them.",
    carrierTrouble: (error: string, since: string, until: string) =>
      `Your email service takes no mail since ${since}: ${error}. No email is lost: the next try is at ${until}.`,
    recipientOrSubject: "Recipient or subject",
    stuckOnly: "Stuck only",
    noEmailsHereMilepostWrites:
      "No emails here. Milepost writes one whenever something is waiting for someone.",
    toToName: (toName: string, toEmail: string) => `To ${toName}, ${toEmail}`,
  },
  states: {
    stuck: "Stuck",
    "not-sent": "Not sent: no longer true when it was due to leave",
    waiting: "Waiting",
    "being-sent": "Being sent",
    "in-outbox": "In the outbox",
    delivered: "Delivered",
    bounced: "Bounced",
    complained: "Marked as spam",
    sent: "Sent",
  },
};
