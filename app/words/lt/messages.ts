import type { PromiseKind, PromiseState } from "#app/areas/messages/rules/answer-promise.ts";
import type { MessagesWords } from "#words/messages.ts";
import { pluralIn } from "../plural.ts";

const plural = pluralIn<"one" | "few" | "many">("lt");

const promised: Record<PromiseKind, (by: string, until: string) => string> = {
  own: (by, until) => `${by} pažadėjo atsakyti iki ${until}.`,
  rule: (by, until) => `Automatiškai, pagal taisyklę: ${by} atsako iki ${until}.`,
  away: (by, until) => `Automatiškai: ${by} šiuo metu nedirba ir atsakys iki ${until}.`,
};

const standing: Record<PromiseState, string> = {
  open: "",
  near: "",
  kept: "Ištesėta.",
  late: "Neištesėta: atsakyta vėliau.",
  broken: "Neištesėta: atsakymo dar nėra.",
  settled: "Atsakymo nebereikėjo.",
  missed: "Neištesėta.",
  renewed: "Vėliau pažadėtas naujas laikas.",
};

export const words: MessagesWords = {
  title: "Žinutės",
  all: "Viskas",
  filter: "Apie ką",
  subjects: {
    project: () => "Projektas",
    milestone: (title) => title,
    deliverable: (title) => title,
    checkpoint: (title) => title,
    change: (title) => `Pakeitimas: ${title}`,
    agreement: (number) => `Sutartis ${number}`,
    invoice: (number) => `Sąskaita ${number}`,
  },
  about: "Apie",
  write: (name) => `Rašyti: ${name}`,
  writeAbout: "Parašyti apie tai",
  message: "Jūsų žinutė",
  send: (name) => `Siųsti: ${name}`,
  save: "Išsaugoti juodraštį",
  sendHint: "Išsiųsta bus po minutės; iki tol galite pakeisti arba atsiimti.",
  none: "Dar niekas nieko neparašė.",
  noneFound: "Žinučių su šiais žodžiais nėra.",
  search: "Ieškoti žinutėse",
  searchAct: "Ieškoti",
  earlier: (count) =>
    plural(count, {
      one: `Rodyti dar ${count} ankstesnę žinutę`,
      few: `Rodyti dar ${count} ankstesnes žinutes`,
      many: `Rodyti dar ${count} ankstesnės žinutės`,
      other: `Rodyti dar ${count} ankstesnių žinučių`,
    }),
  you: "Jūs",
  new: "Nauja",
  leaving: (moment) => `Bus išsiųsta ${moment}; iki tol matote tik jūs.`,
  takeBack: "Pakeisti arba atsiimti",
  correct: "Pataisyti",
  correction: "Kaip turėtų būti",
  saveCorrection: "Išsaugoti pataisymą",
  corrected: (moment) => `Pataisyta ${moment}. Anksčiau buvo parašyta:`,
  quote: "Cituoti",
  quoted: (name) => `${name} rašė`,
  dontQuote: "Necituoti",
  drafts: (count) =>
    plural(count, {
      one: `${count} juodraštis`,
      few: `${count} juodraščiai`,
      many: `${count} juodraščio`,
      other: `${count} juodraščių`,
    }),
  goOn: "Rašyti toliau",
  discard: "Išmesti",
  promised: (kind, by, until) => promised[kind](by, until),
  standing: (state) => standing[state],
  hours: (studio, hours, zone) => `${studio} atsako darbo dienomis, ${hours} (${zone}).`,
  asOf: (moment) => `Būsena ${moment}. Kas atėjo vėliau, matysite įkėlę puslapį iš naujo.`,
  readOnly: "Žinutes galite skaityti, bet ne rašyti. Jei reikia, kreipkitės į studiją.",
  byMail: "el. paštu",
  unconfirmed: "el. paštu, nepatvirtinta: gali rašyti kas nors kitas",
  automatic: (name) => `Automatinis atsakymas: ${name}`,
  wholeMail: "Visas laiškas",
  filesLeft: (count) =>
    plural(count, {
      one: `${count} laiško failas per didelis arba netilpo.`,
      few: `${count} laiško failai per dideli arba netilpo.`,
      many: `${count} laiško failo per didelio arba netilpusio.`,
      other: `${count} laiško failų per didelių arba netilpusių.`,
    }),
  told: {
    sent: "Žinutė bus išsiųsta po minutės. Iki tol aukščiau galite ją pakeisti arba atsiimti.",
    noted: "Užrašyta tik jūsų studijai. Minutę aukščiau galite pakeisti arba atsiimti.",
    saved: "Juodraštis išsaugotas. Matote tik jūs.",
    "taken-back": "Atsiimta: žinutė vėl yra juodraštis, žemiau esančiame lauke.",
    corrected: "Pataisyta. Visi mato, kas buvo parašyta anksčiau.",
    discarded: "Juodraštis išmestas.",
    settled: "Sutvarkyta. Kai klientas parašys, vėl lauks jūsų.",
    unsettled: "Vėl laukia jūsų.",
    promised: "Pažadėta. Klientas gaus laišką, o laikas matomas abiejų pusių puslapiuose.",
  },
  last: (name, text) => `${name}: ${text}`,
  open: "Atverti žinutes",
  unread: (count) =>
    plural(count, {
      one: `${count} nauja žinutė`,
      few: `${count} naujos žinutės`,
      many: `${count} naujos žinutės`,
      other: `${count} naujų žinučių`,
    }),
};
