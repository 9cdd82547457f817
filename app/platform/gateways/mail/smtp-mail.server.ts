import nodemailer from "nodemailer";
import { compose } from "./compose.server.ts";
import type { MailGateway } from "./mail-gateway.ts";

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
        const code =
          error instanceof Error && "responseCode" in error ? Number(error.responseCode) : 0;
        const permanent = error instanceof RangeError || (code >= 500 && code < 600);
        return {
          sent: false,
          permanent,
          error: error instanceof Error ? error.message : String(error),
        };
      }
    },
  };
}
