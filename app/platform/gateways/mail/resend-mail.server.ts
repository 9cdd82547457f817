import { Resend, type WebhookEventPayload } from "resend";
import type { MailGateway } from "./mail-gateway.ts";

const TIMEOUT_MS = 15_000;
/** Names of Resend's errors after which the same mail may succeed later. */
const PASSING = new Set([
  "application_error",
  "internal_server_error",
  "rate_limit_exceeded",
  "concurrent_idempotent_requests",
  "daily_quota_exceeded",
  "monthly_quota_exceeded",
]);

/** Mail through Resend. The SDK never throws for an API error: the outcome is in `error`. */
export function resendMail(options: { key: string; from: string; baseUrl?: string }): MailGateway {
  const resend = new Resend(options.key, options.baseUrl ? { baseUrl: options.baseUrl } : {});
  return {
    name: "resend",
    async send(mail) {
      const { data, error } = await resend.emails.send(
        {
          from: options.from,
          to: [mail.to.address],
          replyTo: mail.replyTo || undefined,
          subject: mail.subject,
          html: mail.html,
          text: mail.text,
          attachments: mail.attachments.map(({ filename, content, contentType }) => ({
            filename,
            content,
            contentType,
          })),
        },
        { idempotencyKey: mail.id, signal: AbortSignal.timeout(TIMEOUT_MS) },
      );
      if (error)
        return {
          sent: false,
          permanent: !PASSING.has(error.name),
          error: `${error.name}: ${error.message}`,
        };
      return { sent: true, providerId: data.id };
    },
  };
}

export type DeliveryNews = { providerId: string; delivery: "delivered" | "bounced" | "complained" };

/**
 * Verifies a Resend webhook over the raw body and reads what it reports about a mail; null for
 * irrelevant events.
 * @throws when the signature is wrong or too old.
 */
export function readResendWebhook(
  rawBody: string,
  headers: Headers,
  secret: string,
): DeliveryNews | null {
  const event: WebhookEventPayload = new Resend("re_unused").webhooks.verify({
    payload: rawBody,
    headers: {
      id: headers.get("svix-id") ?? "",
      timestamp: headers.get("svix-timestamp") ?? "",
      signature: headers.get("svix-signature") ?? "",
    },
    webhookSecret: secret,
  });
  const words = {
    "email.delivered": "delivered",
    "email.bounced": "bounced",
    "email.complained": "complained",
  } as const;
  if (
    event.type !== "email.delivered" &&
    event.type !== "email.bounced" &&
    event.type !== "email.complained"
  )
    return null;
  return { providerId: event.data.email_id, delivery: words[event.type] };
}
