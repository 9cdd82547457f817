/** The state of a mail, in words. In the local outbox "sent" means that the file is there. */
export function mailState(
  { status, delivery }: { status: string; delivery: string },
  carrier: string,
): string {
  if (status === "dead") return "Stuck";
  if (status === "queued") return "Waiting";
  if (status === "sending") return "Being sent";
  if (carrier === "outbox") return "In the outbox";
  return (
    { delivered: "Delivered", bounced: "Bounced", complained: "Marked as spam" }[delivery] ?? "Sent"
  );
}
