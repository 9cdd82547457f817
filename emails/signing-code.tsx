import { Letter, Line } from "./_components/letter.tsx";
import { inLanguage, type Template, type Words } from "./_components/template.ts";

export type SigningCodeProps = { name: string; studio: string; project: string; secretCode: string; minutes: number };

type W = { subject: (p: SigningCodeProps) => string; heading: (p: SigningCodeProps) => string; lines: (p: SigningCodeProps) => string[]; action: string };
const words: Words<W> = {
  en: {
    subject: (p) => `Your code to sign “${p.project}”`,
    heading: () => "Your code to sign",
    lines: (p) => [
      `Hello ${p.name}, type this code on the page where you sign. It works for ${p.minutes} minutes, once.`,
      "If you didn't ask for it, do nothing: without the code nothing is signed.",
    ],
    action: "",
  },
  pl: {
    subject: (p) => `Kod do podpisania „${p.project}”`,
    heading: () => "Kod do podpisu",
    lines: (p) => [
      `Dzień dobry, ${p.name}! Proszę wpisać ten kod na stronie podpisu. Działa przez ${p.minutes} minut, jeden raz.`,
      "Jeśli to nie Państwo prosili o kod, nic nie trzeba robić: bez niego nic nie zostanie podpisane.",
    ],
    action: "",
  },
  lt: {
    subject: (p) => `Jūsų kodas pasirašyti „${p.project}“`,
    heading: () => "Pasirašymo kodas",
    lines: (p) => [
      `Sveiki, ${p.name}! Įveskite šį kodą pasirašymo puslapyje. Jis galioja ${p.minutes} minučių, vieną kartą.`,
      "Jei kodo neprašėte, nieko nedarykite: be jo niekas nebus pasirašyta.",
    ],
    action: "",
  },
};

export const signingCode: Template<SigningCodeProps> = {
  subject: (props, locale) => inLanguage(words, locale).subject(props),
  body: (props, locale) => {
    const w = inLanguage(words, locale);
    const lines = w.lines(props).filter(Boolean);
    return (
      <Letter locale={locale} from={props.studio} preview={lines[0] ?? ""} heading={w.heading(props)} code={props.secretCode}>
        {lines.map((line, index) => (
          <Line key={index}>{line}</Line>
        ))}
      </Letter>
    );
  },
};
