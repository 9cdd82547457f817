import { defineMail, preview } from "./_components/define-mail.tsx";
import { letterTemplate, type LetterWords } from "./_components/letter-template.tsx";
import type { Words } from "./_components/template.ts";

/**
 * `before` is who signed last, "" when nobody has; `reminder` is set when the reader was asked
 * before.
 */
export type SignTurnProps = {
  name: string;
  studio: string;
  project: string;
  before: string;
  reminder: boolean;
  url: string;
};

const words: Words<LetterWords<SignTurnProps>> = {
  en: {
    subject: (p) =>
      p.reminder ? `Still to sign: “${p.project}”` : `Your turn to sign: “${p.project}”`,
    heading: (p) => (p.reminder ? "One signature is still missing" : "Your turn to sign"),
    lines: (p) => [
      `Hello ${p.name},`,
      p.before ? `${p.before} has signed. Now it is your turn.` : "",
      p.reminder
        ? "This is a friendly reminder: the agreement is waiting for your signature. If something in it isn't right, you can say so on the same page."
        : "Take your time to read it; if something isn't right, you can say so on the same page.",
    ],
    action: "Read and sign",
  },
  pl: {
    subject: (p) =>
      p.reminder ? `Czeka na podpis: „${p.project}”` : `Prosimy o podpis: „${p.project}”`,
    heading: (p) => (p.reminder ? "Brakuje jeszcze jednego podpisu" : "Prosimy o podpis"),
    lines: (p) => [
      `Dzień dobry, ${p.name}!`,
      p.before
        ? `Umowę podpisała już inna osoba (${p.before}). Teraz prosimy o Państwa podpis.`
        : "",
      p.reminder
        ? "Przypominamy, że umowa czeka na podpis. Jeśli coś się w niej nie zgadza, można to napisać na tej samej stronie."
        : "Proszę spokojnie przeczytać; jeśli coś się nie zgadza, można to napisać na tej samej stronie.",
    ],
    action: "Przeczytaj i podpisz",
  },
  lt: {
    subject: (p) =>
      p.reminder ? `Laukia parašo: „${p.project}“` : `Jūsų eilė pasirašyti: „${p.project}“`,
    heading: (p) => (p.reminder ? "Trūksta dar vieno parašo" : "Jūsų eilė pasirašyti"),
    lines: (p) => [
      `Sveiki, ${p.name}!`,
      p.before ? `${p.before} jau pasirašė. Dabar jūsų eilė.` : "",
      p.reminder
        ? "Primename, kad sutartis laukia jūsų parašo. Jei kas nors netinka, parašykite tame pačiame puslapyje."
        : "Ramiai perskaitykite; jei kas nors netinka, parašykite tame pačiame puslapyje.",
    ],
    action: "Perskaityti ir pasirašyti",
  },
};

export const signTurnMail = defineMail(
  "sign-turn",
  letterTemplate<SignTurnProps>(words, {
    from: (p) => p.studio,
    url: (p) => p.url,
  }),
);

export default preview(signTurnMail, {
  name: "Ona",
  studio: "Studio Žiemgala",
  project: "Kavinė „Šviesa“",
  before: "Jonas",
  reminder: true,
  url: "https://portal.example/portal/p",
});
