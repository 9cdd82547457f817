import type { ActionFunctionArgs } from "@remix-run/node";
import { noteIncoming } from "#app/areas/messages/commands/note-incoming.server.ts";
import { noteDelivery } from "#app/platform/jobs/note-delivery.server.ts";
import { systemContext } from "#app/platform/auth/guards.server.ts";
import { env } from "#app/platform/env.server.ts";
import { readResendWebhook } from "#app/platform/gateways/mail/resend-mail.server.ts";

const text = (status: number, body: string) =>
  new Response(body, { status, headers: { "Content-Type": "text/plain" } });

/**
 * What became of a mail: delivered, bounced, complained about; or that one came in, which is
 * written down before Resend is answered, and fetched then. Fails closed without a secret.
 */
export async function action({ request }: ActionFunctionArgs) {
  const { RESEND_WEBHOOK_SECRET: secret, MAIL_REPLY_TO } = env();
  if (!secret) return text(503, "RESEND_WEBHOOK_SECRET is not set");
  const body = await request.text();
  let news: ReturnType<typeof readResendWebhook>;
  try {
    news = readResendWebhook(body, request.headers, secret);
  } catch {
    return text(400, "the signature could not be verified");
  }
  const { db, now } = systemContext("Resend");
  if (news && "received" in news && MAIL_REPLY_TO) await noteIncoming(db, news.received, now);
  if (news && "delivery" in news) await noteDelivery(db, news.delivery);
  return text(200, "thank you");
}

export function loader() {
  return text(405, "POST only");
}
