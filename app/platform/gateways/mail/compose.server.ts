import type { SendMailOptions } from "nodemailer";
import { MACHINE_HEADERS, type OutgoingMail } from "./mail-gateway.ts";

/** An address that can't smuggle in more recipients or headers. */
export function isSafeAddress(address: string): boolean {
  return address.length <= 254 && /^[^\s@<>(),;:"\\]+@[^\s@<>(),;:"\\]+$/u.test(address);
}

/** The mail as nodemailer's options. @throws RangeError for an unsafe address. */
export function compose(mail: OutgoingMail, from: string): SendMailOptions {
  for (const address of [mail.to.address, ...(mail.replyTo ? [mail.replyTo] : [])]) {
    if (!isSafeAddress(address)) throw new RangeError("the address can't be used for mail");
  }
  return {
    from,
    to: { name: mail.to.name.replace(/[\r\n]/gu, " "), address: mail.to.address },
    replyTo: mail.replyTo || undefined,
    subject: mail.subject,
    html: mail.html,
    text: mail.text,
    headers: MACHINE_HEADERS,
    messageId: `<${mail.id}@milepost>`,
    attachments: mail.attachments,
    disableFileAccess: true,
    disableUrlAccess: true,
  };
}
