export type OutgoingMail = {
  /** The outbox row's id: the idempotency key, and the Message-ID. */
  id: string;
  to: { name: string; address: string };
  replyTo: string;
  subject: string;
  html: string;
  text: string;
  attachments: { filename: string; content: Buffer; contentType: string }[];
};

/**
 * `permanent`: trying again can't help (a refused address), so the mail becomes a dead letter at
 * once.
 */
export type MailOutcome =
  { sent: true; providerId: string } | { sent: false; permanent: boolean; error: string };

/**
 * The port to the carrier of mails. Sending the same id twice within a day delivers once where the
 * carrier can tell.
 */
export type MailGateway = {
  name: "resend" | "smtp" | "outbox";
  send(mail: OutgoingMail): Promise<MailOutcome>;
};
