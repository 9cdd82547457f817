import type { BriefWords } from "#app/words/en/brief.ts";

export const words: BriefWords = [
  ["Kas turėtų pasikeisti, kai darbas bus baigtas?", "Savais žodžiais; tai taps tikslu."],
  "Kam tai skirta? Ko tie žmonės nori ir kas juos sulaiko?",
  ["Kokį įspūdį tai turėtų daryti?", "tylų\ngarsų"],
  ["Kas galiausiai nusprendžia?", "Vienas žmogus\nDu ar trys kartu\nValdyba"],
  ["Kas patinka ir ką daro konkurentai?", "Puslapių adresai"],
  ["Kas jau yra?", "Logotipas, tekstai, nuotraukos, gairės"],
];
