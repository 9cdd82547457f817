import type { SignTurnWords } from "#words/mails/sign-turn.ts";

export const words: SignTurnWords = {
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
};
