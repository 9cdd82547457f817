import type { DeliveryWords } from "#words/mails/delivery.ts";
import { stop } from "../../stop.ts";

export const words: DeliveryWords = {
  subject: (p) => `„${p.project}“ galutiniai failai paruošti`,
  heading: (p) => `Paruošta: ${p.folders}`,
  lines: (p) => [
    `Sveiki, ${p.name}! Šiuos projekto „${p.project}“ galutinius failus jau galite atsisiųsti: ${p.folders}.`,
    p.until === null
      ? "Jie lieka jūsų projekto puslapyje."
      : stop(`Atsisiųsti galite iki ${p.until}`),
  ],
  action: "Atverti galutinius failus",
};
