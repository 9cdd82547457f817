import { Letter, Line } from "./_components/letter.tsx";
import { inLanguage, type Template, type Words } from "./_components/template.ts";

export type CheckpointProps = { name: string; studio: string; project: string; milestone: string; title: string; body: string; files: number; url: string };

type W = { subject: (p: CheckpointProps) => string; heading: (p: CheckpointProps) => string; lines: (p: CheckpointProps) => string[]; action: string };
const words: Words<W> = {
  en: {
    subject: (p) => `${p.project}: ${p.title}`,
    heading: (p) => p.title,
    lines: (p) => [
      `Hello ${p.name}, there is news in “${p.milestone}”:`,
      p.body,
      p.files > 0 ? `Files: ${p.files}` : "",
    ],
    action: "See it on the project page",
  },
  pl: {
    subject: (p) => `${p.project}: ${p.title}`,
    heading: (p) => p.title,
    lines: (p) => [
      `Dzień dobry, ${p.name}! Nowość w etapie „${p.milestone}”:`,
      p.body,
      p.files > 0 ? `Pliki: ${p.files}` : "",
    ],
    action: "Zobacz na stronie projektu",
  },
  lt: {
    subject: (p) => `${p.project}: ${p.title}`,
    heading: (p) => p.title,
    lines: (p) => [
      `Sveiki, ${p.name}! Naujiena etape „${p.milestone}“:`,
      p.body,
      p.files > 0 ? `Failai: ${p.files}` : "",
    ],
    action: "Žiūrėti projekto puslapyje",
  },
};

export const checkpoint: Template<CheckpointProps> = {
  subject: (props, locale) => inLanguage(words, locale).subject(props),
  body: (props, locale) => {
    const w = inLanguage(words, locale);
    const lines = w.lines(props).filter(Boolean);
    return (
      <Letter locale={locale} from={props.studio} preview={lines[0] ?? ""} heading={w.heading(props)} action={{ label: w.action, url: props.url }}>
        {lines.map((line, index) => (
          <Line key={index}>{line}</Line>
        ))}
      </Letter>
    );
  },
};
