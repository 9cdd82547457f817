import type { Day } from "#app/kernel/day.ts";
import { filesRemovalWords } from "#words/mails/files-removal.ts";
import { defineMail, preview } from "./_components/define-mail.tsx";
import { letterTemplate } from "./_components/letter-template.tsx";

export type FilesRemovalProps = {
  name: string;
  studio: string;
  project: string;
  /** The last day on which the files can be downloaded. */
  until: Day;
  url: string;
};

export const filesRemovalMail = defineMail(
  "files-removal",
  letterTemplate(filesRemovalWords, {
    facts: (p: FilesRemovalProps, formats) => ({ ...p, until: formats.fullDay(p.until) }),
    from: (p) => p.studio,
    url: (p) => p.url,
  }),
);

export default preview(filesRemovalMail, {
  name: "Ona",
  studio: "Studio Žiemgala",
  project: "Kavinė „Šviesa“",
  until: "2026-12-31",
  url: "https://portal.example/portal/p/files",
});
