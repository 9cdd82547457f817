import { defineMail, preview } from "./_components/define-mail.tsx";
import { letterTemplate, type LetterWords } from "./_components/letter-template.tsx";
import type { Words } from "./_components/template.ts";

export type SigningCodeProps = {
  name: string;
  studio: string;
  project: string;
  secretCode: string;
  minutes: number;
};

const words: Words<LetterWords<SigningCodeProps>> = {
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

export const signingCodeMail = defineMail(
  "signing-code",
  letterTemplate<SigningCodeProps>(words, {
    from: (p) => p.studio,
    code: (p) => p.secretCode,
  }),
);

export default preview(signingCodeMail, {
  name: "Ona",
  studio: "Studio Žiemgala",
  project: "Kavinė „Šviesa“",
  secretCode: "123456",
  minutes: 15,
});
