import { markdownAsText } from "#app/platform/markdown.ts";
import { checkpointWords } from "#words/mails/checkpoint.ts";
import { defineMail, preview } from "./_components/define-mail.tsx";
import { letterTemplate } from "./_components/letter-template.tsx";
import type { MailPicture } from "./_components/letter.tsx";

export type CheckpointProps = {
  checkpointId: string;
  name: string;
  studio: string;
  project: string;
  milestone: string;
  /** A mail from before kinds were told apart has none. */
  kind?: "update" | "proof" | "question" | "delivery";
  title: string;
  body: string;
  /** Their names. Of a mail from before it said them, how many there are. */
  files: string[] | number;
  /** One picture of the work, small; added when the mail leaves. */
  picture?: MailPicture;
  url: string;
};

export const checkpointMail = defineMail(
  "checkpoint",
  letterTemplate(checkpointWords, {
    facts: (p: CheckpointProps) => ({
      ...p,
      kind: p.kind ?? "update",
      body: markdownAsText(p.body),
      files: typeof p.files === "number" ? [] : p.files,
    }),
    from: (p) => p.studio,
    url: (p) => p.url,
    picture: (p) => p.picture,
  }),
);

export default preview(checkpointMail, {
  checkpointId: "c",
  name: "Ona",
  studio: "Studio Žiemgala",
  project: "Kavinė „Šviesa“",
  milestone: "Concept",
  kind: "proof",
  title: "Three directions",
  body: "The **second** is the quietest.",
  files: ["lighthouse.pdf", "lighthouse-small.png"],
  url: "https://portal.example/portal/p/work/c",
});
