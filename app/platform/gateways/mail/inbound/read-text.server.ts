import { convert } from "html-to-text";
import { cutReply, type CutReply } from "./cut-reply.server.ts";

/** So much of a mail is read, in UTF-16 units. */
const MOST = 1_000_000;

export type MailText = { text: string; html: string; markers: string[] };

/** What a mail says, from its plain text, or made of its HTML where it has none. */
export function readText({ text, html, markers }: MailText): CutReply {
  const plain = text.trim() === "" ? textOf(withoutData(html)) : text.slice(0, MOST);
  return cutReply(plain.replace(/\r\n?/gu, "\n"), markers);
}

/** Bytes of pictures stand where words are looked for. */
const withoutData = (html: string) =>
  html.replace(/data:[\w/+.-]*;base64,[\w+/=]*/gu, "").slice(0, MOST);

const textOf = (html: string): string =>
  convert(html, {
    wordwrap: false,
    limits: { maxInputLength: MOST, maxDepth: 500, maxChildNodes: 100_000, ellipsis: "[…]" },
    selectors: [
      { selector: "img", format: "skip" },
      { selector: "a", options: { hideLinkHrefIfSameAsText: true, ignoreHref: false } },
    ],
  });
