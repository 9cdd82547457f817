import type { Day } from "#app/kernel/day.ts";
import { silenceWords } from "#words/mails/silence.ts";
import { defineMail, preview } from "./_components/define-mail.tsx";
import { letterTemplate } from "./_components/letter-template.tsx";

export type SilenceProps = {
  name: string;
  studio: string;
  /** The work. */
  title: string;
  version: number;
  /** The last day for an answer. */
  until: Day;
  /** Before that day: what silence will mean. Otherwise: what it has meant. */
  isNotice: boolean;
  /** The milestone that was approved with it, if any. */
  milestone: string | null;
  /** May this reader object to it? */
  mayObject: boolean;
  url: string;
};

export const silenceMail = defineMail(
  "silence",
  letterTemplate(silenceWords, {
    facts: (p: SilenceProps, formats) => ({ ...p, until: formats.byDay(p.until) }),
    from: (p) => p.studio,
    url: (p) => p.url,
  }),
);

export default preview(silenceMail, {
  name: "Ona",
  studio: "Studio Žiemgala",
  title: "Homepage",
  version: 2,
  until: "2026-12-11",
  isNotice: true,
  milestone: null,
  mayObject: false,
  url: "https://portal.example/portal/p/proofs/c",
});
