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
 * `permanent`: a retry can't help (a rejected address), so the mail becomes a dead letter at once.
 */
export type MailOutcome =
  { sent: true; providerId: string } | { sent: false; permanent: boolean; error: string };

/**
 * The port for sending mail. Sending the same id twice within a day delivers it once, if the
 * carrier detects repeats.
 */
export type MailGateway = {
  name: "resend" | "smtp" | "outbox";
  send(mail: OutgoingMail): Promise<MailOutcome>;
};
