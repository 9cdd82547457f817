import type { FilesWords } from "#words/files.ts";
import { pluralIn } from "../plural.ts";

const plural = pluralIn<"one" | "few" | "many">("pl");

export const words: FilesWords = {
  title: "Pliki",
  find: "Szukaj",
  findButton: "Szukaj",
  filter: "Które pliki",
  all: "Wszystkie",
  everyKind: "Każdy rodzaj",
  milestone: "Etap",
  until: (day: string) =>
    `Pliki można pobrać do ${day}. Potem zostaną usunięte; ich podglądy zostaną.`,
  removed: (day: string) => `Usunięto ${day}; podgląd, jeśli był, pozostał.`,
  none: "Nie ma jeszcze plików.",
  noneFits: "Nic nie pasuje. Proszę spróbować innego słowa albo pokazać wszystkie.",
  downloadAll: (count, size, documents) =>
    documents > 0
      ? `Pobierz wszystko: pliki (${count}, ${size}) i dokumenty (${documents})`
      : `Pobierz wszystkie pliki (${count}), ${size}`,
  draft: "tylko dla studia",
  documents: "Dokumenty",
  document: {
    original: (_number, title) => `Umowa, ${title}`,
    amendment: (number, title) => `Aneks ${number}, ${title}`,
    invoice: (number, title) => `Faktura ${number}, ${title}`,
    credit_note: (number, title) => `Faktura korygująca ${number}, ${title}`,
  },
  attach: "Pliki (opcjonalnie)",
  attachHint: "Do dziesięciu, po 25 MB.",
  attachments: "Załączone pliki",
  detach: (name: string) => `Usuń plik ${name}`,
  takeOff: "Usuń",
  origins: { work: "Prace", client: "Od klienta", references: "Wzory" },
  kinds: {
    picture: "Obrazy",
    pdf: "PDF",
    video: "Filmy",
    audio: "Dźwięk",
    font: "Kroje pisma",
    archive: "Archiwa",
    document: "Dokumenty",
  },
  pages: (count) =>
    plural(count, {
      one: `${count} strona`,
      few: `${count} strony`,
      many: `${count} stron`,
      other: `${count} strony`,
    }),
  converted: "pokazane w sRGB",
  reduced: "zachowała się tylko mniejsza kopia",
  making: "Przygotowujemy podgląd.",
  made: (ready, all) => `Gotowe podglądy: ${ready} z ${all}`,
  /** In an archive, in the place of a file that was withdrawn meanwhile. */
  leftOut: {
    suffix: " (pominięto).txt",
    sentence: "Ten plik wycofano albo go brakuje, dlatego pominięto go w archiwum.",
  },
  download: (name) => `Pobierz ${name}`,
  held: {
    newer: "Zastąpiła ją nowsza wersja.",
    opens: (parts) => `Otworzy się, gdy ${parts}.`,
    parts: {
      approval: "praca zostanie zatwierdzona",
      "small-changes": "drobne zmiany będą gotowe",
      payment: "wszystko, co zafakturowano do tego etapu, będzie zapłacone",
      "sent-again": "zostanie wysłany ponownie",
    },
  },
  notPlayable: "Przeglądarki tego nie odtworzą; plik można pobrać.",
  animation: "To animacja; tu widać jej pierwszą klatkę. Reszta po pobraniu.",
  missingPages: (shown, all) => `Widać strony: ${shown} z ${all}; w pliku są wszystkie.`,
  page: (page, name) => `${name}, strona ${page}`,
  problems: {
    damaged: "Tego pliku nie da się pokazać; może być uszkodzony. Jest zachowany bez zmian.",
    "too-large": "Plik jest za duży, żeby go tu pokazać. Jest zachowany bez zmian.",
    "takes-too-long": "Podgląd trwa zbyt długo. Plik jest zachowany bez zmian.",
    "holds-no-preview":
      "W pliku nie ma podglądu, więc nie można go tu pokazać. Jest przechowywany w oryginale.",
    "refers-elsewhere":
      "Ten rysunek pobierałby dane z innych miejsc, więc go nie pokazujemy. Jest zachowany bez zmian.",
    locked: "Ten PDF wymaga hasła, więc go nie pokazujemy. Jest zachowany bez zmian.",
  },
};
