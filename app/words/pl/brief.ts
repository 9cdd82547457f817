import type { BriefWords } from "#app/words/en/brief.ts";

export const words: BriefWords = [
  ["Co ma być inaczej, gdy praca będzie gotowa?", "Własnymi słowami; to stanie się celem."],
  "Dla kogo to jest? Czego ci ludzie chcą, a co ich powstrzymuje?",
  ["Jakie ma robić wrażenie?", "ciche\ngłośne"],
  ["Kto na końcu decyduje?", "Jedna osoba\nDwie lub trzy razem\nZarząd"],
  ["Co się podoba, a co robi konkurencja?", "Adresy stron"],
  ["Co już jest?", "Logo, teksty, zdjęcia, wytyczne"],
];
