import { proofNotesWords } from "#words/mails/proof-notes.ts";
import { defineMail, preview } from "./_components/define-mail.tsx";
import { letterTemplate } from "./_components/letter-template.tsx";

export type ProofNotesProps = {
  name: string;
  studio: string;
  project: string;
  title: string;
  version: number;
  url: string;
};

export const proofNotesMail = defineMail(
  "proof-notes",
  letterTemplate(proofNotesWords, {
    facts: (p: ProofNotesProps) => p,
    from: (p) => p.studio,
    url: (p) => p.url,
  }),
);

export default preview(proofNotesMail, {
  name: "Ona",
  studio: "Studio Žiemgala",
  project: "Kavinė „Šviesa“",
  title: "Homepage",
  version: 2,
  url: "https://portal.example/portal/p/proofs/c",
});
