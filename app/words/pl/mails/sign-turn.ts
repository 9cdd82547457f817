import type { SignTurnWords } from "#words/mails/sign-turn.ts";

export const words: SignTurnWords = {
  subject: (p) =>
    p.reminder ? `Czeka na podpis: „${p.project}”` : `Prosimy o podpis: „${p.project}”`,
  heading: (p) => (p.reminder ? "Brakuje jeszcze jednego podpisu" : "Prosimy o podpis"),
  lines: (p) => [
    `Dzień dobry, ${p.name}!`,
    p.before ? `Umowę podpisała już inna osoba (${p.before}). Teraz prosimy o Państwa podpis.` : "",
    p.reminder
      ? "Przypominamy, że umowa czeka na podpis. Jeśli coś się w niej nie zgadza, można to napisać na tej samej stronie."
      : "Proszę spokojnie przeczytać; jeśli coś się nie zgadza, można to napisać na tej samej stronie.",
  ],
  action: "Przeczytaj i podpisz",
};
