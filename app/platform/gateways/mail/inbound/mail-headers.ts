/** The headers of a mail, by their names in lower case. */
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
 * Whether the server that took the mail in found its sender's domain authentic: the one DMARC
 * result of its own (RFC 8601) passed, and is about that domain. Others' results say nothing.
 * @param server the name by which that server signs its results; without one none is believed
 */
export function isAuthentic(headers: MailHeaders, from: string, server?: string): boolean {
  const [signedBy = "", ...found] = withoutQuoted(headers["authentication-results"] ?? "")
    .split(";")
    .map((part) => part.trim());
  if (!server || signedBy.split(/\s/u)[0]?.toLowerCase() !== server.toLowerCase()) return false;
  const [only, ...others] = found.filter((result) => /^dmarc\s*=/iu.test(result));
  return only !== undefined && others.length === 0 && isPassFor(only, from);
}

/** "dmarc=pass header.from=example.com": of the sender's domain, or one above it. */
function isPassFor(result: string, from: string): boolean {
  if (!/^dmarc\s*=\s*pass(?:\s|$)/iu.test(result)) return false;
  const about = /\sheader\.from\s*=\s*(\S+)/iu.exec(result)?.[1]?.toLowerCase();
  const domain = from.slice(from.lastIndexOf("@") + 1).toLowerCase();
  return about === undefined || domain === about || domain.endsWith(`.${about}`);
}

/** A structured header without its comments and quoted strings (RFC 5322): senders write those. */
function withoutQuoted(header: string): string {
  let [kept, depth, isQuoted] = ["", 0, false];
  for (let at = 0; at < header.length; at++) {
    const sign = header.charAt(at);
    if (sign === "\\") at += 1;
    else if (isQuoted) isQuoted = sign !== '"';
    else if (sign === "(") depth += 1;
    else if (sign === ")") depth = Math.max(0, depth - 1);
    else if (depth === 0 && sign === '"') isQuoted = true;
    else if (depth === 0) kept += sign;
  }
  return kept;
}

/** Headers by their names in lower case: the first of each; none where the results stand twice. */
export function headersOf(entries: [string, string][]): MailHeaders {
  const headers: MailHeaders = {};
  for (const [written, value] of entries) headers[written.toLowerCase()] ??= value;
  const results = entries.filter(([name]) => name.toLowerCase() === "authentication-results");
  if (results.length > 1) delete headers["authentication-results"];
  return headers;
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

/** Whether one of them is ours, with a detail or without. */
export const isOurs = (recipients: string[], address: string): boolean =>
  detailOf(recipients, address) !== null ||
  recipients.some((one) => one.trim().toLowerCase() === address.toLowerCase());

/**
 * A text without a secret of ours, however a mail program broke or escaped it, and without the
 * details of our other addresses.
 */
export function withoutSecret(text: string, secret: string | null, address: string): string {
  const parts = (secret ?? "").split("").map((sign) => sign.replace(/[^\w]/gu, String.raw`\$&`));
  const broken = String.raw`(?:\+|%2B|=2B)?${parts.join(String.raw`(?:=?\n[>\s]*)?`)}`;
  const rest = secret ? text.replace(new RegExp(broken, "giu"), "") : text;
  return withoutDetails(rest, address);
}

/** A text without the details of our addresses, which are secrets of whoever they were sent to. */
function withoutDetails(text: string, address: string): string {
  const at = address.lastIndexOf("@");
  const escaped = [address.slice(0, at), address.slice(at)].map((part) =>
    part.replace(/[.*+?^${}()|[\]\\]/gu, String.raw`\$&`),
  );
  return text.replace(
    new RegExp(String.raw`(${escaped[0]})\+[\w-]+(${escaped[1]})`, "giu"),
    "$1$2",
  );
}
