import { formatByTime } from "#app/platform/i18n/format.ts";
import { messageWords } from "#words/mails/message.ts";
import { defineMail, preview } from "./_components/define-mail.tsx";
import { letterTemplate } from "./_components/letter-template.tsx";

export type MessageProps = {
  name: string;
  studio: string;
  project: string;
  /** What it is about; empty for the project itself. */
  subject: string;
  /** Who wrote it; empty where only an answer is promised. */
  from: string;
  body: string;
  /** There is more of it than the mail shows. */
  isCut: boolean;
  files: number;
  /** Which message it is; empty where only an answer is promised. */
  messageId: string;
  /** For the studio alone: said in the subject and in the first line. */
  isInternal: boolean;
  side: "studio" | "client";
  /** By when there is an answer: promised by somebody, by the studio's rule, or by its absence. */
  promise: { kind: "own" | "rule" | "away"; /** ISO 8601, UTC. */ until: string } | null;
  timeZone: string;
  url: string;
  /** The secret part of the address to which the reader answers. */
  secretReply: string;
  /** Set when the mail leaves, where answers are received. */
  canReply?: boolean;
};

export const messageMail = defineMail(
  "message",
  letterTemplate(messageWords, {
    facts: ({ promise, timeZone, ...p }: MessageProps, formats) => ({
      ...p,
      promise: promise && {
        kind: promise.kind,
        until: `${formatByTime(new Date(promise.until), formats.language, timeZone)} (${timeZone})`,
      },
    }),
    from: (p) => (p.side === "client" ? p.studio : p.project),
    url: (p) => p.url,
    canReply: (p) => p.canReply === true,
  }),
);

export default preview(messageMail, {
  name: "Ona",
  studio: "Studio Žiemgala",
  project: "Kavinė „Šviesa“",
  subject: "Meniu",
  from: "Maja",
  body: "The printer has the poster.\nThe proofs come on Friday.",
  isCut: false,
  files: 1,
  messageId: "m",
  isInternal: false,
  side: "client",
  promise: null,
  timeZone: "Europe/Vilnius",
  url: "https://portal.example/portal/p/messages",
  secretReply: "",
  canReply: true,
});
