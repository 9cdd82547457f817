import type { DeliveryWords } from "#words/delivery.ts";
import { pluralIn } from "../plural.ts";

const plural = pluralIn<"one" | "few" | "many">("pl");

export const words: DeliveryWords = {
  title: "Pliki końcowe",
  yours: "Pliki końcowe",
  terms: {
    at_once: "To, co gotowe, można tu pobrać.",
    on_approval: "Każdy folder otwiera się po zatwierdzeniu.",
    on_payment: "Każdy folder otwiera się, gdy zapłacone jest wszystko, co do niego zafakturowano.",
    on_both: "Każdy folder otwiera się po zatwierdzeniu i zapłacie.",
  },
  allOpen: "Wszystko jest otwarte.",
  standing: (open, all) => `Otwarte: ${open} z ${all}.`,
  until: (day) => `Można je pobrać do ${day}.`,
  over: (day) => `Można je było pobrać do ${day}. Studio może wysłać je jeszcze raz.`,
  none: "Niczego jeszcze nie przekazano.",
  downloadAll: (size) => `Pobierz wszystko, ${size}`,
  downloadOpen: (size) => `Pobierz, co otwarte, ${size}`,
  zip: (size) => `ZIP, ${size}`,
  zipOf: (title, size) => `Pobierz „${title}” jako ZIP, ${size}`,
  pay: (sum) => `Zapłać ${sum}`,
  payHint: "Już zapłacone? Przelew idzie około dnia roboczego; potem folder otworzy się sam.",
  open: (day) => `Otwarte od ${day}`,
  openNow: "Otwarte",
  byHand: "studio otworzyło wcześniej",
  lies: {
    client: (title, version) => `U Państwa: ${title}, wersja ${version}`,
    studio: (title, version) => `U klienta: ${title}, wersja ${version}`,
  },
  toProof: { client: "Obejrzyj i zdecyduj", studio: "Otwórz" },
  ahead: "Przed nami",
  nothing: "Jeszcze nic tu nie ma",
  planned: (day) => `Planowane: ${day}.`,
  count: (count) =>
    plural(count, {
      one: `${count} plik`,
      few: `${count} pliki`,
      many: `${count} plików`,
      other: `${count} pliku`,
    }),
  names: (shown, more) => (more > 0 ? `${shown} i jeszcze ${more}` : shown),
  previews: "To oryginały pokazanej wersji; pliki końcowe mogą jeszcze dojść.",
  hashes: "Sumy kontrolne",
  hashesHint: "SHA-256. Jeśli są takie same, pliki dotarły bez zmian.",
  downloaded: (who) => `Pobrano: ${who}.`,
  downloadedBy: (name, day) => `${name} (${day})`,
  notDownloaded: "Jeszcze nie pobrano.",
};
