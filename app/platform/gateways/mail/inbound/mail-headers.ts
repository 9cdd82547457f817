/** The headers of a mail, by their names in lower case; of several the first. */
export type MailHeaders = Record<string, string>;

const AUTOMATIC_PRECEDENCE = /^(?:bulk|junk|list|auto_reply)$/iu;
const AUTOMATIC_SENDER = /^(?:mailer-daemon|postmaster|no-?reply|bounces?)(?:[+@]|$)/iu;

/**
 * A machine wrote it: it says so (RFC 3834; Exchange and list servers in their own words), has no
 * return path (a bounce, RFC 5321, section 6.1), or comes from an address that nobody reads.
 */
export function isAutomatic(headers: MailHeaders, from: string): boolean {
  const submitted = headers["auto-submitted"];
  return (
    (submitted !== undefined && !/^no\b/iu.test(submitted.trim())) ||
    AUTOMATIC_PRECEDENCE.test(headers["precedence"]?.trim() ?? "") ||
    headers["x-autoreply"] !== undefined ||
    headers["x-autorespond"] !== undefined ||
    headers["list-id"] !== undefined ||
    headers["return-path"]?.trim() === "<>" ||
    AUTOMATIC_SENDER.test(from)
  );
}

/**
 * Whether the server that took the mail in found its sender's domain authentic: a passing DMARC
 * result of its own (RFC 8601). Results that others wrote say nothing.
 * @param server the name by which that server signs its results; without one none is believed
 */
export function isAuthentic(headers: MailHeaders, server: string | undefined): boolean {
  const results = headers["authentication-results"] ?? "";
  const [signedBy = "", ...found] = results.split(";").map((part) => part.trim());
  if (!server || signedBy.split(/\s/u)[0]?.toLowerCase() !== server.toLowerCase()) return false;
  return found.some((result) => /^dmarc\s*=\s*pass\b/iu.test(result));
}

/** Its own line in a mail's address: "replies+secret@example.com" (RFC 5233). */
export function withDetail(address: string, detail: string): string {
  const at = address.lastIndexOf("@");
  return `${address.slice(0, at)}+${detail}${address.slice(at)}`;
}

/** The detail of the first address that is one of ours; null where none is. */
export function detailOf(recipients: string[], address: string): string | null {
  const at = address.lastIndexOf("@");
  const [local, domain] = [address.slice(0, at), address.slice(at)];
  for (const recipient of recipients) {
    const text = recipient.trim().toLowerCase();
    const [begin, end] = [`${local}+`.toLowerCase(), domain.toLowerCase()];
    if (text.startsWith(begin) && text.endsWith(end))
      return text.slice(begin.length, text.length - end.length);
  }
  return null;
}

/** A text without the details of our addresses, which are secrets of whoever they were sent to. */
export function withoutDetails(text: string, address: string): string {
  const at = address.lastIndexOf("@");
  const escaped = [address.slice(0, at), address.slice(at)].map((part) =>
    part.replace(/[.*+?^${}()|[\]\\]/gu, String.raw`\$&`),
  );
  return text.replace(
    new RegExp(String.raw`(${escaped[0]})\+[\w-]+(${escaped[1]})`, "giu"),
    "$1$2",
  );
}
