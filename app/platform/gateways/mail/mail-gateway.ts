export type OutgoingMail = {
  /** The outbox row's id: the idempotency key, and the Message-ID. */
  id: string;
  to: { name: string; address: string };
  replyTo: string;
  subject: string;
  html: string;
  text: string;
  attachments: MailAttachment[];
};

/**
 * Said of every mail, so that machines don't answer it: RFC 3834, section 5, and Exchange's own
 * word for the same.
 */
export const MACHINE_HEADERS = {
  "Auto-Submitted": "auto-generated",
  "X-Auto-Response-Suppress": "All",
};

export type MailAttachment = {
  filename: string;
  content: Buffer;
  contentType: string;
  /** The id by which the HTML shows it ("cid:…", RFC 2392); without one it is a file to open. */
  cid?: string;
};

/**
 * Why a mail wasn't sent. "letter": this one can't be delivered (a refused address), so it becomes
 * a dead letter. "carrier": no mail can be sent for now (a password, a domain, a quota, a rate
 * limit, no connection), so it waits and loses no try. "passing": it may succeed later.
 */
export type MailFault = "letter" | "carrier" | "passing";

export type MailOutcome =
  | { sent: true; providerId: string }
  | {
      sent: false;
      fault: MailFault;
      error: string;
      /** When the carrier says to come back, in milliseconds from now. */
      retryAfterMs?: number;
    };

/**
 * The port for sending mail. Sending the same id twice within a day delivers it once, if the
 * carrier detects repeats.
 */
export type MailGateway = {
  name: "resend" | "smtp" | "outbox";
  send(mail: OutgoingMail): Promise<MailOutcome>;
};
