import type { PromiseKind, PromiseState } from "#app/areas/messages/rules/answer-promise.ts";
import type { MessagesWords } from "#words/messages.ts";
import { pluralIn } from "../plural.ts";

const plural = pluralIn<"one" | "few" | "many">("pl");

const promised: Record<PromiseKind, (by: string, until: string) => string> = {
  own: (by, until) => `${by}: odpowiedź obiecana do ${until}.`,
  rule: (by, until) => `Automatycznie, zgodnie z zasadą: ${by} odpowiada do ${until}.`,
  away: (by, until) => `Automatycznie: ${by} teraz nie pracuje i odpowie do ${until}.`,
};

const standing: Record<PromiseState, string> = {
  open: "",
  near: "",
  kept: "Dotrzymano.",
  late: "Nie dotrzymano: odpowiedź przyszła później.",
  broken: "Nie dotrzymano: odpowiedzi jeszcze nie ma.",
  settled: "Odpowiedź nie była już potrzebna.",
  missed: "Nie dotrzymano.",
  renewed: "Później obiecano nowy termin.",
};

export const words: MessagesWords = {
  title: "Wiadomości",
  all: "Wszystko",
  filter: "Czego dotyczą",
  subjects: {
    project: () => "Projekt",
    milestone: (title) => title,
    deliverable: (title) => title,
    checkpoint: (title) => title,
    change: (title) => `Zmiana: ${title}`,
    agreement: (number) => `Umowa ${number}`,
    invoice: (number) => `Faktura ${number}`,
  },
  about: "Dotyczy",
  write: (name) => `Wiadomość do: ${name}`,
  writeAbout: "Napisz o tym",
  message: "Wiadomość",
  send: (name) => `Wyślij do: ${name}`,
  save: "Zapisz szkic",
  sendHint: "Wiadomość wyjdzie za minutę; do tego czasu można ją zmienić albo cofnąć.",
  none: "Nikt jeszcze nic nie napisał.",
  noneFound: "Żadna wiadomość nie zawiera tych słów.",
  search: "Szukaj w wiadomościach",
  searchAct: "Szukaj",
  earlier: (count) =>
    plural(count, {
      one: "Pokaż 1 wcześniejszą wiadomość",
      few: `Pokaż ${count} wcześniejsze wiadomości`,
      many: `Pokaż ${count} wcześniejszych wiadomości`,
      other: `Pokaż ${count} wcześniejszej wiadomości`,
    }),
  you: "Ty",
  new: "Nowa",
  leaving: (moment) => `Wyjdzie ${moment}; do tego czasu nikt inny jej nie widzi.`,
  takeBack: "Zmień albo cofnij",
  correct: "Popraw",
  correction: "Jak powinno być",
  saveCorrection: "Zapisz poprawkę",
  corrected: (moment) => `Poprawiono ${moment}. Wcześniej było:`,
  quote: "Cytuj",
  quoted: (name) => name,
  dontQuote: "Bez cytatu",
  drafts: (count) =>
    plural(count, {
      one: "1 szkic",
      few: `${count} szkice`,
      many: `${count} szkiców`,
      other: `${count} szkicu`,
    }),
  goOn: "Pisz dalej",
  discard: "Usuń",
  promised: (kind, by, until) => promised[kind](by, until),
  standing: (state) => standing[state],
  hours: (studio, hours, zone) => `${studio} odpowiada w dni robocze, ${hours} (${zone}).`,
  asOf: (moment) => `Stan: ${moment}. Późniejsze wiadomości widać po odświeżeniu strony.`,
  readOnly:
    "Wiadomości można czytać, ale nie pisać. W razie potrzeby proszę zwrócić się do studia.",
  byMail: "e-mailem",
  unconfirmed: "e-mailem, bez potwierdzenia: mógł napisać ktoś inny",
  automatic: (name) => `Automatyczna odpowiedź: ${name}`,
  wholeMail: "Cały e-mail",
  filesLeft: (count) =>
    plural(count, {
      one: "1 plik z e-maila był za duży albo się nie zmieścił.",
      few: `${count} pliki z e-maila były za duże albo się nie zmieściły.`,
      many: `${count} plików z e-maila było za dużych albo się nie zmieściło.`,
      other: `${count} pliku z e-maila było za dużo.`,
    }),
  told: {
    sent: "Wiadomość wyjdzie za minutę. Do tego czasu można ją wyżej zmienić albo cofnąć.",
    noted: "Zapisano tylko dla studia. Przez minutę można to wyżej zmienić albo cofnąć.",
    saved: "Szkic zapisany. Nikt inny go nie widzi.",
    "taken-back": "Cofnięto: wiadomość jest znów szkicem, w polu poniżej.",
    corrected: "Poprawiono. Wszyscy widzą, co było wcześniej.",
    discarded: "Szkic usunięty.",
    settled: "Załatwione. Gdy klient napisze, znów będzie czekać.",
    unsettled: "Znów czeka na odpowiedź.",
    promised: "Obiecano. Klient dostanie e-mail, a termin widać po obu stronach.",
  },
  last: (name, text) => `${name}: ${text}`,
  open: "Otwórz wiadomości",
  unread: (count) =>
    plural(count, {
      one: "1 nowa wiadomość",
      few: `${count} nowe wiadomości`,
      many: `${count} nowych wiadomości`,
      other: `${count} nowej wiadomości`,
    }),
};
