import { Resend } from "resend";
import { headersOf } from "./mail-headers.ts";
import type { MailReceiver, ReceivedFile } from "./mail-receiver.ts";

/** The largest file that is fetched, in bytes; and so many of one mail. */
const MOST_BYTES = 25 * 1024 * 1024;
const MOST_FILES = 10;
const TIMEOUT_MS = 30_000;

type Options = { key: string; baseUrl?: string | undefined };

/**
 * Fetches a mail that Resend took in: its webhook says no more than that there is one. Addresses of
 * files live for an hour, so they are asked for with each try.
 */
export function resendReceiver({ key, baseUrl }: Options): MailReceiver {
  const resend = new Resend(key, baseUrl ? { baseUrl } : {});
  return async (providerId) => {
    const { data: mail, error } = await resend.emails.receiving.get(
      providerId,
      // Pictures inside the HTML would hide its words behind their bytes.
      { html_format: "cid" },
      { signal: AbortSignal.timeout(TIMEOUT_MS) },
    );
    if (error) throw new Error(`${error.name}: ${error.message}`);
    const { files, filesLeft } = await fetchFiles(resend, providerId, mail.attachments.length);
    return {
      from: addressOf(mail.from),
      recipients: [...mail.received_for, ...mail.to, ...(mail.cc ?? [])].map(
        (recipient) => addressOf(recipient).email,
      ),
      subject: mail.subject,
      text: mail.text ?? "",
      html: mail.html ?? "",
      headers: headersOf(Object.entries(mail.headers ?? {})),
      files,
      filesLeft,
    };
  };
}

/** "Ona <ona@example.com>", or an address alone. */
function addressOf(text: string): { name: string; email: string } {
  const [, name = "", email] = /^(.*?)<([^<>]+)>\s*$/u.exec(text) ?? [];
  if (email === undefined) return { name: "", email: text.trim() };
  return { name: name.trim().replace(/^"(.*)"$/u, "$1"), email: email.trim() };
}

async function fetchFiles(resend: Resend, emailId: string, count: number) {
  if (count === 0) return { files: [], filesLeft: 0 };
  const { data, error } = await resend.emails.receiving.attachments.list({ emailId });
  if (error) throw new Error(`${error.name}: ${error.message}`);
  const files: ReceivedFile[] = [];
  for (const file of data.data.slice(0, MOST_FILES)) {
    if (file.size > MOST_BYTES) continue;
    const answer = await fetch(file.download_url, { signal: AbortSignal.timeout(TIMEOUT_MS) });
    const isGone = answer.status === 404 || answer.status === 410;
    if (!answer.ok && !isGone) throw new Error(`a mail's file: status ${answer.status}`);
    const content = isGone ? null : await bytesOf(answer);
    if (content) files.push({ name: file.filename ?? "file", content });
  }
  return { files, filesLeft: count - files.length };
}

/** A body of at most the largest size; null where it has more than it said. */
async function bytesOf(answer: Response): Promise<Buffer | null> {
  const parts: Uint8Array[] = [];
  const reader = answer.body?.getReader();
  let size = 0;
  for (;;) {
    const part = await reader?.read();
    if (!part || part.done) return Buffer.concat(parts);
    parts.push(part.value);
    size += part.value.length;
    if (size > MOST_BYTES) return null;
  }
}
