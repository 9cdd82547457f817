import type { FilesWords } from "#words/files.ts";
import { pluralIn } from "../plural.ts";
import { stop } from "../stop.ts";

const plural = pluralIn<"one" | "few" | "many">("lt");

export const words: FilesWords = {
  title: "Failai",
  find: "Ieškoti",
  findButton: "Ieškoti",
  filter: "Kurie failai",
  all: "Visi",
  everyKind: "Visų rūšių",
  milestone: "Etapas",
  until: (day: string) =>
    `${stop(`Failus galima atsisiųsti iki ${day}`)} Tada jie bus pašalinti, o jų atvaizdai liks.`,
  removed: (day: string) => `Pašalinta ${day}; atvaizdas, jei buvo, liko.`,
  none: "Failų dar nėra.",
  noneFits: "Nieko neradome. Pabandykite kitą žodį arba rodykite visus.",
  downloadAll: (count, size, documents) =>
    documents > 0
      ? `Atsisiųsti viską: failus (${count}, ${size}) ir dokumentus (${documents})`
      : `Atsisiųsti visus failus (${count}), ${size}`,
  draft: "matote tik jūs",
  documents: "Dokumentai",
  document: {
    original: (_number, title) => `Sutartis, ${title}`,
    amendment: (number, title) => `Sutarties pakeitimas ${number}, ${title}`,
    invoice: (number, title) => `Sąskaita ${number}, ${title}`,
    credit_note: (number, title) => `Kreditinė sąskaita ${number}, ${title}`,
  },
  attach: "Failai (nebūtina)",
  attachHint: "Iki dešimties, po 25 MB.",
  attachments: "Pridėti failai",
  detach: (name: string) => `Pašalinti failą „${name}“`,
  takeOff: "Pašalinti",
  origins: { work: "Darbai", client: "Iš kliento", references: "Pavyzdžiai" },
  kinds: {
    picture: "Vaizdai",
    pdf: "PDF",
    video: "Filmai",
    audio: "Garsas",
    font: "Šriftai",
    archive: "Archyvai",
    document: "Dokumentai",
  },
  pages: (count) =>
    plural(count, {
      one: `${count} puslapis`,
      few: `${count} puslapiai`,
      many: `${count} puslapio`,
      other: `${count} puslapių`,
    }),
  converted: "rodoma sRGB spalvomis",
  reduced: "išsaugota tik mažesnė kopija",
  making: "Ruošiamas vaizdas.",
  made: (ready, all) => `Paruošta vaizdų: ${ready} iš ${all}`,
  /** In an archive, in the place of a file that was withdrawn meanwhile. */
  leftOut: {
    suffix: " (praleista).txt",
    sentence: "Šis failas atšauktas arba jo trūksta, todėl archyve jo nėra.",
  },
  download: (name) => `Atsisiųsti ${name}`,
  held: {
    newer: "Ją pakeitė naujesnė versija.",
    opens: (parts) => `Atsivers, kai ${parts}.`,
    parts: {
      approval: "bus patvirtinta",
      "small-changes": "bus atlikti maži pakeitimai",
      payment: "bus apmokėta viskas, kas išrašyta iki šio etapo imtinai",
      "sent-again": "bus išsiųsta dar kartą",
    },
  },
  notPlayable: "Naršyklės to negroja; atsisiųskite ir peržiūrėkite.",
  animation: "Tai animacija; čia matote pirmą jos kadrą. Visą pamatysite atsisiuntę.",
  missingPages: (shown, all) => `Rodoma puslapių: ${shown} iš ${all}; faile yra visi.`,
  page: (page, name) => `${name}, ${page} puslapis`,
  problems: {
    damaged: "Šio failo parodyti negalime; jis gali būti sugadintas. Išsaugotas toks, koks atėjo.",
    "too-large": "Failas per didelis, kad jį rodytume. Išsaugotas toks, koks atėjo.",
    "takes-too-long": "Vaizdo parengimas trunka per ilgai. Failas išsaugotas toks, koks atėjo.",
    "holds-no-preview":
      "Faile nėra peržiūros, todėl čia jo parodyti negalima. Jis saugomas toks, koks atsiųstas.",
    "refers-elsewhere":
      "Šis brėžinys kreiptųsi kitur, todėl jo nerodome. Išsaugotas toks, koks atėjo.",
    locked: "Šis PDF prašo slaptažodžio, todėl jo nerodome. Išsaugotas toks, koks atėjo.",
  },
};
