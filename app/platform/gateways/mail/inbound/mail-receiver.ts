import type { MailHeaders } from "./mail-headers.ts";

export type ReceivedFile = { name: string; content: Buffer };

/** A mail as it came in. */
export type ReceivedMail = {
  from: { name: string; email: string };
  /** To whom it was delivered, and whom it names. */
  recipients: string[];
  subject: string;
  text: string;
  html: string;
  headers: MailHeaders;
  files: ReceivedFile[];
  /** Files that were too many or too large to be fetched. */
  filesLeft: number;
};

/** The port for fetching a mail that came in, by what the carrier calls it. @throws Error */
export type MailReceiver = (providerId: string) => Promise<ReceivedMail>;
