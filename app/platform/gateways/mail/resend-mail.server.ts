import { Resend, type WebhookEventPayload } from "resend";
import {
  MACHINE_HEADERS,
  type MailFault,
  type MailGateway,
  type OutgoingMail,
} from "./mail-gateway.ts";

const TIMEOUT_MS = 15_000;
/** Names of Resend's errors about the account rather than the letter. */
const CARRIERS_ERRORS = new Set([
  "application_error",
  "daily_quota_exceeded",
  "invalid_access",
  "invalid_api_key",
  "invalid_from_address",
  "missing_api_key",
  "monthly_quota_exceeded",
  "rate_limit_exceeded",
  "restricted_api_key",
]);
/** Names of errors after which the same letter may succeed later. */
const PASSING = new Set(["internal_server_error", "concurrent_idempotent_requests"]);

/** A large attachment may be too slow for its time; without one it is the carrier. */
const slownessOf = ({ attachments }: OutgoingMail): MailFault =>
  attachments.length > 0 ? "passing" : "carrier";

/** An unverified domain is a validation error with status 403. */
function faultOf({ name, statusCode }: { name: string; statusCode: number | null }): MailFault {
  const isForbidden = statusCode === 401 || statusCode === 403 || statusCode === 429;
  if (CARRIERS_ERRORS.has(name) || isForbidden) return "carrier";
  return PASSING.has(name) ? "passing" : "letter";
}

/** Retry-After in seconds or as a date (RFC 9110, 10.2.3), in milliseconds from now. */
function retryAfter(headers: Record<string, string> | null): number | undefined {
  const given = headers?.["retry-after"];
  if (!given) return undefined;
  const ms = /^\d+$/u.test(given) ? Number(given) * 1_000 : Date.parse(given) - Date.now();
  return Number.isFinite(ms) ? Math.max(0, ms) : undefined;
}

/** Mail through Resend. The SDK never throws for an API error: the outcome is in `error`. */
export function resendMail(options: { key: string; from: string; baseUrl?: string }): MailGateway {
  const resend = new Resend(options.key, options.baseUrl ? { baseUrl: options.baseUrl } : {});
  return {
    name: "resend",
    async send(mail) {
      const signal = AbortSignal.timeout(TIMEOUT_MS);
      const { data, error, headers } = await resend.emails.send(
        {
          from: options.from,
          to: [mail.to.address],
          replyTo: mail.replyTo || undefined,
          headers: MACHINE_HEADERS,
          subject: mail.subject,
          html: mail.html,
          text: mail.text,
          attachments: mail.attachments.map(({ filename, content, contentType, cid }) => ({
            filename,
            content,
            contentType,
            ...(cid ? { contentId: cid } : {}),
          })),
        },
        { idempotencyKey: mail.id, signal },
      );
      if (error)
        return {
          sent: false,
          fault: signal.aborted ? slownessOf(mail) : faultOf(error),
          error: `${error.name}: ${error.message}`,
          retryAfterMs: retryAfter(headers),
        };
      return { sent: true, providerId: data.id };
    },
  };
}

/** What Resend reports: what became of a mail, or that one came in. */
export type ResendNews = { delivery: DeliveryNews } | { received: string };

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
): ResendNews | null {
  const event: WebhookEventPayload = new Resend("re_unused").webhooks.verify({
    payload: rawBody,
    headers: {
      id: headers.get("svix-id") ?? "",
      timestamp: headers.get("svix-timestamp") ?? "",
      signature: headers.get("svix-signature") ?? "",
    },
    webhookSecret: secret,
  });
  if (event.type === "email.received") return { received: event.data.email_id };
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
  return { delivery: { providerId: event.data.email_id, delivery: words[event.type] } };
}
