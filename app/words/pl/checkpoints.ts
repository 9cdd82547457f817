import type { CheckpointsWords } from "#words/checkpoints.ts";
import { pluralIn } from "../plural.ts";

const plural = pluralIn<"one" | "few" | "many">("pl");

export const words: CheckpointsWords = {
  kinds: {
    update: "Nowość",
    proof: "Do obejrzenia",
    question: "Pytanie",
    delivery: "Gotowa praca",
  },
  newest: "Najnowsza praca",
  earlier: "Wcześniejsze prace",
  all: (count) =>
    plural(count, {
      one: `Cała ${count} praca`,
      few: `Wszystkie ${count} prace`,
      many: `Wszystkie ${count} prac`,
      other: `Wszystkie ${count} pracy`,
    }),
  allTitle: "Wszystkie prace",
  withdrawn: "Studio wycofało to, czego Państwo szukają. Tutaj jest to, co pokazuje teraz.",
  none: "Nie pokazano jeszcze żadnej pracy.",
  by: (name) => name,
  open: (title) => `Otwórz „${title}”`,
  more: (count) =>
    plural(count, {
      one: `jeszcze ${count} plik`,
      few: `jeszcze ${count} pliki`,
      many: `jeszcze ${count} plików`,
      other: `jeszcze ${count} pliku`,
    }),
  elsewhere: "Prace w innym miejscu",
  elsewhereText: "Te odnośniki prowadzą do innych stron.",
  corrected: "Poprawiono",
  correctedBy: (name, moment) => `Do ${moment}; wtedy poprawił(a) ${name}:`,
  former: "Co było tu wcześniej",
  questionNeed: (title) => `Do wyboru: ${title}`,
  questionText: "Proszę wskazać wybraną opcję; wystarczy jedno naciśnięcie.",
  questionBy: (day) => `Prosimy o wybór do: ${day}.`,
  yourChoice: "Wybrana opcja",
  chosen: "Wybrano",
  advice: (name) => `${name} poleca tę opcję`,
  why: "Dlaczego ta? (nieobowiązkowe)",
  whyHint: "Wystarczy jedno zdanie. Pomoże w dalszej pracy.",
  send: "Wyślij wybór",
  change: "Zmień wybór",
  noneOfThese: "Żadna z tych",
  noneHint: "Proszę napisać, czego brakuje.",
  didChoose: (name, option) => `${name} wybiera „${option}”.`,
  choseNone: (name) => `${name} nie wybiera żadnej opcji.`,
  thanks: "Dziękujemy, wybór został wysłany.",
  canChange: "Można go zmienić, dopóki etap nie jest zatwierdzony.",
  closed: "To pytanie jest zamknięte.",
  noRight: "Na to pytanie odpowiada osoba, która zatwierdza prace.",
  chooseOne: "Najpierw proszę wybrać jedną.",
  progress: (approved, all) => `Zatwierdzone etapy: ${approved} z ${all}`,
  progressWhy: (rest) => `Do zatwierdzenia: ${rest}.`,
};
