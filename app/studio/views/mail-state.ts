type State =
  | "stuck"
  | "not-sent"
  | "waiting"
  | "being-sent"
  | "in-outbox"
  | "delivered"
  | "bounced"
  | "complained"
  | "sent";

const DELIVERIES = ["delivered", "bounced", "complained"] as const;

/** The state of a mail as a person reads it. In the local outbox "sent" means the file is there. */
export function mailState(
  { status, delivery }: { status: string; delivery: string },
  carrier: string,
): State {
  if (status === "dead") return "stuck";
  if (status === "obsolete") return "not-sent";
  if (status === "queued") return "waiting";
  if (status === "sending") return "being-sent";
  if (carrier === "outbox") return "in-outbox";
  return DELIVERIES.find((each) => each === delivery) ?? "sent";
}
