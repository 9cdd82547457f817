import { join } from "node:path";
import type { Env } from "#app/platform/env.server.ts";
import type { MailGateway } from "./mail-gateway.ts";
import { outboxMail } from "./outbox-mail.server.ts";
import { resendMail } from "./resend-mail.server.ts";
import { smtpMail } from "./smtp-mail.server.ts";

/** Resend with a key, SMTP with an address, else the local outbox in the data folder. */
export function chooseMail(env: Env): MailGateway {
  const from = env.MAIL_FROM;
  if (env.RESEND_API_KEY)
    return resendMail({ key: env.RESEND_API_KEY, from, baseUrl: env.RESEND_BASE_URL });
  if (env.SMTP_URL) return smtpMail({ url: env.SMTP_URL, from });
  return outboxMail({ folder: join(env.dataDir, "outbox"), from });
}
