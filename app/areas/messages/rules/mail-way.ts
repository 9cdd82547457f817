/** How far the mail about a message has got, as the carrier tells. */
export type MailWay = "waiting" | "sent" | "delivered" | "bounced" | "complained" | "stuck";

/** A mail about a message, to one person. */
export type MessageMail = { id: string; name: string; way: MailWay };

const TOLD = ["delivered", "bounced", "complained"] as const;

/** Until the carrier says more it is handed over; null for a mail that isn't needed any more. */
export function mailWay({
  status,
  delivery,
}: {
  status: string;
  delivery: string;
}): MailWay | null {
  if (status === "obsolete") return null;
  if (status === "dead") return "stuck";
  if (status !== "sent") return "waiting";
  return TOLD.find((told) => told === delivery) ?? "sent";
}
