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
    recipientOrSubject: "Recipient or subject",
    stuckOnly: "Stuck only",
    noEmailsHereMilepostWrites:
      "No emails here. Milepost writes one whenever something is waiting for someone.",
    toToName: (toName: string, toEmail: string) => `To ${toName}, ${toEmail}`,
  },
  states: {
    stuck: "Stuck",
    waiting: "Waiting",
    "being-sent": "Being sent",
    "in-outbox": "In the outbox",
    delivered: "Delivered",
    bounced: "Bounced",
    complained: "Marked as spam",
    sent: "Sent",
  },
};
