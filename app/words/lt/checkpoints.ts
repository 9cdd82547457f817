import type { CheckpointsWords } from "#words/checkpoints.ts";
import { pluralIn } from "../plural.ts";
import { stop } from "../stop.ts";

const plural = pluralIn<"one" | "few" | "many">("lt");

export const words: CheckpointsWords = {
  kinds: {
    update: "Naujiena",
    proof: "Peržiūrai",
    question: "Klausimas",
    delivery: "Galutinis darbas",
  },
  newest: "Naujausias darbas",
  earlier: "Ankstesni darbai",
  all: (count) =>
    plural(count, {
      one: `Visas ${count} darbas`,
      few: `Visi ${count} darbai`,
      many: `Visi ${count} darbo`,
      other: `Visi ${count} darbų`,
    }),
  allTitle: "Visi darbai",
  withdrawn: "Studija atsiėmė tai, ko ieškojote. Čia matote, ką ji rodo dabar.",
  none: "Darbų dar neparodyta.",
  by: (name) => name,
  open: (title) => `Atverti „${title}“`,
  more: (count) =>
    plural(count, {
      one: `dar ${count} failas`,
      few: `dar ${count} failai`,
      many: `dar ${count} failo`,
      other: `dar ${count} failų`,
    }),
  elsewhere: "Darbai kitur",
  elsewhereText: "Šios nuorodos veda į kitas svetaines.",
  corrected: "Pataisyta",
  correctedBy: (name, moment) => `Iki ${moment}, kai pataisė ${name}:`,
  former: "Kas buvo parašyta anksčiau",
  questionNeed: (title) => `Pasirinkite: ${title}`,
  questionText: "Pasakykite, kurio varianto norite; užtenka vieno paspaudimo.",
  questionBy: (day) => stop(`Pasirinkite iki: ${day}`),
  yourChoice: "Jūsų pasirinkimas",
  chosen: "Pasirinkta",
  advice: (name) => `${name} rinktųsi šį`,
  why: "Kodėl šis? (nebūtina)",
  whyHint: "Užtenka vieno sakinio. Jis padės toliau.",
  send: "Siųsti pasirinkimą",
  change: "Keisti pasirinkimą",
  noneOfThese: "Nė vienas",
  noneHint: "Parašykite, ko trūksta.",
  didChoose: (name, option) => `${name} renkasi „${option}“.`,
  choseNone: (name) => `${name} nesirenka nė vieno.`,
  thanks: "Ačiū, pasirinkimas išsiųstas.",
  canChange: "Galite jį keisti, kol etapas nepatvirtintas.",
  closed: "Šis klausimas uždarytas.",
  noRight: "Į šį klausimą atsako tas, kas tvirtina darbus.",
  chooseOne: "Pirmiausia pasirinkite vieną.",
  progress: (approved, all) => `Patvirtinta etapų: ${approved} iš ${all}`,
  progressWhy: (rest) => `Dar tvirtinti: ${rest}.`,
};
