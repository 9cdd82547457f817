import { Letter, Line } from "./_components/letter.tsx";
import type { Template } from "./_components/template.ts";

export type AgreementDeclinedProps = { client: string; project: string; reason: string; url: string };

type W = { subject: (p: AgreementDeclinedProps) => string; heading: (p: AgreementDeclinedProps) => string; lines: (p: AgreementDeclinedProps) => string[]; action: string };
const words: { en: W } = {
  en: {
    subject: (p) => `Declined: ${p.project}`,
    heading: (p) => `Declined: ${p.project}`,
    lines: (p) => [
      `${p.client} has declined the agreement, and says:`,
      p.reason,
      "You can change the scope and send it again.",
    ],
    action: "Open the project",
  },
};

export const agreementDeclined: Template<AgreementDeclinedProps> = {
  subject: (props) => words.en.subject(props),
  body: (props, locale) => {
    const w = words.en;
    const lines = w.lines(props).filter(Boolean);
    return (
      <Letter locale={locale} from={props.project} preview={lines[0] ?? ""} heading={w.heading(props)} action={{ label: w.action, url: props.url }}>
        {lines.map((line, index) => (
          <Line key={index}>{line}</Line>
        ))}
      </Letter>
    );
  },
};
