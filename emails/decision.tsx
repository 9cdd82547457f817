import { Letter, Line } from "./_components/letter.tsx";
import type { Template } from "./_components/template.ts";

export type DecisionProps = { client: string; project: string; milestone: string; decision: "approved" | "changes_requested"; reason: string; url: string };

type W = { subject: (p: DecisionProps) => string; heading: (p: DecisionProps) => string; lines: (p: DecisionProps) => string[]; action: string };
const words: { en: W } = {
  en: {
    subject: (p) => p.decision === "approved" ? `Approved: ${p.milestone}` : `Changes wanted: ${p.milestone}`,
    heading: (p) => p.decision === "approved" ? `Approved: ${p.milestone}` : `Changes wanted: ${p.milestone}`,
    lines: (p) => [
      p.decision === "approved" ? `${p.client} has approved “${p.milestone}”.` : `${p.client} asks for changes in “${p.milestone}”:`,
      p.reason,
    ],
    action: "Open the project",
  },
};

export const decision: Template<DecisionProps> = {
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
