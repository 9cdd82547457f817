import nodemailer from "nodemailer";
import { compose } from "./compose.server.ts";
import type { MailFault, MailGateway } from "./mail-gateway.ts";

/**
 * Mail over SMTP. The Message-ID is the outbox row's id, so that a server that checks can drop
 * repeats.
 */
export function smtpMail(options: { url: string; from: string }): MailGateway {
  const transport = nodemailer.createTransport({
    url: options.url,
    connectionTimeout: 10_000,
    greetingTimeout: 10_000,
    socketTimeout: 20_000,
  });
  return {
    name: "smtp",
    async send(mail) {
      try {
        const info = await transport.sendMail(compose(mail, options.from));
        return { sent: true, providerId: info.messageId };
      } catch (error) {
        return {
          sent: false,
          fault: await faultOf(error, () => transport.verify()),
          error: error instanceof Error ? error.message : String(error),
        };
      }
    },
  };
}

/** nodemailer's codes for a connection that wasn't made, or was lost, at whatever point. */
const CONNECTION = new Set([
  "ECONNECTION",
  "ECONNREFUSED",
  "ECONNRESET",
  "EDNS",
  "ENOTFOUND",
  "EPROTOCOL",
  "ESOCKET",
  "ETIMEDOUT",
  "ETLS",
]);
const SIGN_IN = new Set(["EAUTH", "ENOAUTH", "EOAUTH2"]);

/**
 * Replies about the session, the sender or the server rather than the recipient (RFC 5321, 4.2.3;
 * RFC 4954, 6): not available, out of storage, sign-in wanted or refused.
 */
const CARRIERS_REPLIES = new Set([421, 452, 454, 530, 534, 535, 538]);

type SmtpError = { code?: string; command?: string; responseCode?: number };

/** @param greet Connects and signs in without a letter; rejects when that fails. */
async function faultOf(error: unknown, greet: () => Promise<unknown>): Promise<MailFault> {
  if (error instanceof RangeError) return "letter";
  const { code = "", command = "", responseCode = 0 } = error as SmtpError;
  if (SIGN_IN.has(code) || isAboutTheCarrier(command, responseCode)) return "carrier";
  if (responseCode >= 500 && responseCode < 600) return "letter";
  if (responseCode !== 0 || !CONNECTION.has(code)) return "passing";
  // Lost with a letter (a large attachment, say), or no connection at all?
  return greet().then(
    () => "passing",
    () => "carrier",
  );
}

function isAboutTheCarrier(command: string, responseCode: number): boolean {
  // A recipient's full mailbox says 452 too.
  if (responseCode === 452 && command.startsWith("RCPT")) return false;
  if (responseCode === 0) return false;
  return (
    CARRIERS_REPLIES.has(responseCode) || /^(?:AUTH|MAIL|CONN|EHLO|HELO|STARTTLS)/u.test(command)
  );
}
