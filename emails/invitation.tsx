import { Letter, Line } from "./_components/letter.tsx";
import type { Template } from "./_components/template.ts";

export type InvitationProps = { workspace: string; inviter: string; secretUrl: string; days: number };

type W = { subject: (p: InvitationProps) => string; heading: (p: InvitationProps) => string; lines: (p: InvitationProps) => string[]; action: string };
const words: { en: W } = {
  en: {
    subject: (p) => `${p.inviter} invites you to ${p.workspace}`,
    heading: (p) => `${p.inviter} invites you to ${p.workspace}`,
    lines: (p) => [
      `${p.inviter} invites you to work in ${p.workspace} on Milepost. The invitation is good for ${p.days} days.`,
    ],
    action: "Join",
  },
};

export const invitation: Template<InvitationProps> = {
  subject: (props) => words.en.subject(props),
  body: (props, locale) => {
    const w = words.en;
    const lines = w.lines(props).filter(Boolean);
    return (
      <Letter locale={locale} from={props.workspace} preview={lines[0] ?? ""} heading={w.heading(props)} action={{ label: w.action, url: props.secretUrl }}>
        {lines.map((line, index) => (
          <Line key={index}>{line}</Line>
        ))}
      </Letter>
    );
  },
};
