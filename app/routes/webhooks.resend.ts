import type { ActionFunctionArgs } from "@remix-run/node";
import { noteDelivery } from "#app/platform/jobs/note-delivery.server.ts";
import { systemContext } from "#app/platform/auth/guards.server.ts";
import { env } from "#app/platform/env.server.ts";
import { readResendWebhook } from "#app/platform/gateways/mail/resend-mail.server.ts";

const text = (status: number, body: string) =>
  new Response(body, { status, headers: { "Content-Type": "text/plain" } });

/** What became of a mail: delivered, bounced, complained about. Fails closed without a secret. */
export async function action({ request }: ActionFunctionArgs) {
  const { RESEND_WEBHOOK_SECRET: secret } = env();
  if (!secret) return text(503, "RESEND_WEBHOOK_SECRET is not set");
  const body = await request.text();
  let news: ReturnType<typeof readResendWebhook>;
  try {
    news = readResendWebhook(body, request.headers, secret);
  } catch {
    return text(400, "the signature could not be verified");
  }
  if (news) await noteDelivery(systemContext("Resend").db, news);
  return text(200, "thank you");
}

export function loader() {
  return text(405, "POST only");
}
