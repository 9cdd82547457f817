import { Letter, Line } from "./_components/letter.tsx";
import type { Template } from "./_components/template.ts";

export type RecoveryProps = { name: string; secretUrl: string; minutes: number };

type W = { subject: (p: RecoveryProps) => string; heading: (p: RecoveryProps) => string; lines: (p: RecoveryProps) => string[]; action: string };
const words: { en: W } = {
  en: {
    subject: () => "Choose a new password",
    heading: () => "Choose a new password",
    lines: (p) => [
      `Hello ${p.name}, somebody asked for a new password for your account. The link works once, for ${p.minutes} minutes.`,
      "If it wasn't you, do nothing: your password stays as it is.",
    ],
    action: "Choose a new password",
  },
};

export const recovery: Template<RecoveryProps> = {
  subject: (props) => words.en.subject(props),
  body: (props, locale) => {
    const w = words.en;
    const lines = w.lines(props).filter(Boolean);
    return (
      <Letter locale={locale} from={props.name} preview={lines[0] ?? ""} heading={w.heading(props)} action={{ label: w.action, url: props.secretUrl }}>
        {lines.map((line, index) => (
          <Line key={index}>{line}</Line>
        ))}
      </Letter>
    );
  },
};
