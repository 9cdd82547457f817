import type { DeliveryWords } from "#words/delivery.ts";
import { pluralIn } from "../plural.ts";
import { stop } from "../stop.ts";

const plural = pluralIn<"one" | "few" | "many">("lt");

export const words: DeliveryWords = {
  title: "Galutiniai failai",
  yours: "Jūsų galutiniai failai",
  terms: {
    at_once: "Tai, kas baigta, čia galima atsisiųsti.",
    on_approval: "Kiekvienas aplankas atsiveria, kai jis patvirtintas.",
    on_payment: "Kiekvienas aplankas atsiveria, kai apmokėta viskas, kas iki jo išrašyta.",
    on_both: "Kiekvienas aplankas atsiveria, kai jis patvirtintas ir apmokėtas.",
  },
  allOpen: "Viskas atverta.",
  standing: (open, all) => `Atverta: ${open} iš ${all}.`,
  until: (day) => stop(`Atsisiųsti galite iki ${day}`),
  over: (day) =>
    `${stop(`Atsisiųsti buvo galima iki ${day}`)} Paprašykite studijos atsiųsti dar kartą.`,
  none: "Dar nieko neperduota.",
  downloadAll: (size) => `Atsisiųsti viską, ${size}`,
  downloadOpen: (size) => `Atsisiųsti, kas atverta, ${size}`,
  zip: (size) => `ZIP, ${size}`,
  zipOf: (title, size) => `Atsisiųsti „${title}“ kaip ZIP, ${size}`,
  pay: (sum) => `Mokėti ${sum}`,
  payHint: "Jau sumokėjote? Pavedimas trunka apie darbo dieną; tada aplankas atsivers pats.",
  open: (day) => `Atverta nuo ${day}`,
  openNow: "Atverta",
  byHand: "studija atvėrė anksčiau",
  lies: {
    client: (title, version) => `Pas jus: ${title}, ${version} versija`,
    studio: (title, version) => `Pas klientą: ${title}, ${version} versija`,
  },
  toProof: { client: "Pažiūrėti ir nuspręsti", studio: "Atverti" },
  ahead: "Dar laukia",
  nothing: "Čia dar nieko nėra",
  planned: (day) => stop(`Numatyta: ${day}`),
  count: (count) =>
    plural(count, {
      one: `${count} failas`,
      few: `${count} failai`,
      many: `${count} failo`,
      other: `${count} failų`,
    }),
  names: (shown, more) => (more > 0 ? `${shown} ir dar ${more}` : shown),
  previews: "Tai rodomos versijos originalai; galutiniai failai dar gali būti pridėti.",
  hashes: "Kontrolinės sumos",
  hashesHint: "SHA-256. Jei jūsų tokios pačios, failai atkeliavo nepakitę.",
  downloaded: (who) => `Atsisiuntė: ${who}.`,
  downloadedBy: (name, day) => `${name} (${day})`,
  notDownloaded: "Dar neatsisiųsta.",
};
